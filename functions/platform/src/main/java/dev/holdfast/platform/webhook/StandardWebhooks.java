package dev.holdfast.platform.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.platform.Digests;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.webhook.Verdict.Reason;
import dev.holdfast.platform.webhook.Verdict.Refused;
import dev.holdfast.platform.webhook.Verdict.Verified;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The Standard Webhooks scheme, version 1 (symmetric): {@code v1,base64(HMAC-SHA256(key, id.timestamp.body))} over the
 * raw bytes of the body. Signatures of other versions in the same header are passed over.
 */
@Singleton
public class StandardWebhooks {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String VERSION = "v1,";
    /** Without a full stop, which separates what is signed: or an id could swallow the timestamp. */
    private static final Pattern ID_FORM = Pattern.compile("[!-~&&[^.]]{1,256}");

    private static final int SIGNATURE_LENGTH_MAX = 2_048;

    private final InstantSource clock;

    public StandardWebhooks(InstantSource clock) {
        this.clock = clock;
    }

    /** @param secrets any of which may have been used; those that are no secrets of this scheme are passed over */
    public Verdict verify(HttpRequest request, List<String> secrets) {
        List<WebhookSecret> usable = secrets.stream()
                .map(WebhookSecret::parse)
                .flatMap(Optional::stream)
                .toList();
        if (usable.isEmpty()) {
            return new Refused(Reason.NO_SECRET);
        }
        String id = request.header(ID).orElse("");
        String timestamp = request.header(TIMESTAMP).orElse("");
        String signatures = request.header(SIGNATURE).orElse("");
        if (!ID_FORM.matcher(id).matches()
                || !SignatureTime.hasForm(timestamp)
                || signatures.isBlank()
                || signatures.length() > SIGNATURE_LENGTH_MAX) {
            return new Refused(Reason.MALFORMED);
        }
        Optional<Refused> refusal = SignatureTime.refusal(timestamp, clock.instant());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<String> expected = usable.stream()
                .map(secret -> signature(secret, id, timestamp, request.body()))
                .toList();
        boolean matched = false;
        for (String signature : signatures.split(" ", -1)) {
            // As text: base64 has several spellings of the same bytes, and only one is what the sender wrote
            matched |= Digests.isOneOf(expected, signature);
        }
        return matched ? new Verified() : new Refused(Reason.NO_MATCH);
    }

    /**
     * The headers that a sender puts on a body.
     *
     * @throws IllegalArgumentException if the secret is none of this scheme
     */
    public static Map<String, String> sign(String secret, String id, Instant at, byte[] body) {
        WebhookSecret key =
                WebhookSecret.parse(secret).orElseThrow(() -> new IllegalArgumentException("not a whsec_ secret"));
        String timestamp = Long.toString(at.getEpochSecond());
        return Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, signature(key, id, timestamp, body));
    }

    /**
     * The same with several secrets, while one is being rotated: the receiver believes any of them.
     *
     * @throws IllegalArgumentException if one of them is none of this scheme, or there is none
     */
    public static Map<String, String> sign(List<String> secrets, String id, Instant at, byte[] body) {
        Map<String, String> headers = new TreeMap<>();
        for (String secret : secrets) {
            sign(secret, id, at, body)
                    .forEach((name, value) -> headers.merge(
                            name, value, (before, next) -> name.equals(SIGNATURE) ? before + " " + next : next));
        }
        if (headers.isEmpty()) {
            throw new IllegalArgumentException("no secret to sign with");
        }
        return headers;
    }

    private static String signature(WebhookSecret secret, String id, String timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(UTF_8);
        return VERSION + Base64.getEncoder().encodeToString(Digests.hmacSha256(secret.key(), head, body));
    }
}
