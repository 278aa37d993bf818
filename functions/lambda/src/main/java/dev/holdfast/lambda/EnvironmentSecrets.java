package dev.holdfast.lambda;

import dev.holdfast.platform.Secrets;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Secrets from the function's environment: {@code HOLDFAST_SECRET_<PROVIDER>}, two separated by a comma while one is
 * being rotated, {@code HOLDFAST_API_KEY_<PROVIDER>}, and {@code HOLDFAST_ORDER_ID_KEY} in base64. Read when used: a function starts without those it never
 * asks for.
 */
@Singleton
@Typed(EnvironmentSecrets.class)
public class EnvironmentSecrets implements Secrets {

    private static final String ORDER_ID_KEY = "HOLDFAST_ORDER_ID_KEY";
    private static final int KEY_BYTES_MIN = 16;

    private final Config config;

    public EnvironmentSecrets(Config config) {
        this.config = config;
    }

    @Override
    public List<String> webhook(String provider) {
        return config.getOptionalValue("HOLDFAST_SECRET_" + suffix(provider), String.class)
                .map(EnvironmentSecrets::newestFirst)
                .orElse(List.of());
    }

    @Override
    public Optional<String> apiKey(String provider) {
        return config.getOptionalValue("HOLDFAST_API_KEY_" + suffix(provider), String.class)
                .map(String::strip)
                .filter(key -> !key.isEmpty());
    }

    private static String suffix(String provider) {
        return provider.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** One secret, or two separated by a comma while one is being rotated. */
    static List<String> newestFirst(String both) {
        return Arrays.stream(both.split(",", -1))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    @Override
    public byte[] orderIdKey() {
        String text = config.getOptionalValue(ORDER_ID_KEY, String.class)
                .orElseThrow(() -> new IllegalStateException(ORDER_ID_KEY + " is not set"));
        return decodeOrderIdKey(text);
    }

    static byte[] decodeOrderIdKey(String text) {
        byte[] key = decode(text);
        if (key.length < KEY_BYTES_MIN) {
            throw new IllegalStateException(ORDER_ID_KEY + " must have at least " + KEY_BYTES_MIN + " bytes");
        }
        return key;
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            // Without the cause, whose message may quote the key
            throw new IllegalStateException(ORDER_ID_KEY + " is not base64");
        }
    }
}
