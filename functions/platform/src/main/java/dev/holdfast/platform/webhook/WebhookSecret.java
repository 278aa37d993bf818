package dev.holdfast.platform.webhook;

import java.util.Base64;
import java.util.Optional;

/** A secret of the Standard Webhooks scheme: {@code whsec_} and the key in base64. */
record WebhookSecret(byte[] key) {

    private static final String PREFIX = "whsec_";
    private static final int KEY_BYTES_MIN = 16;

    /** Empty for a text that is no such secret, or whose key is shorter than 16 bytes. */
    static Optional<WebhookSecret> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return key.length < KEY_BYTES_MIN ? Optional.empty() : Optional.of(new WebhookSecret(key));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Never the key itself: this may end up in a log. */
    @Override
    public String toString() {
        return "WebhookSecret[...]";
    }
}
