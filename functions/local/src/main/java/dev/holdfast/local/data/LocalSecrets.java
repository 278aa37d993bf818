package dev.holdfast.local.data;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.platform.Secrets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Secrets from the environment or, where it has none, made once and kept with the other keys. */
public final class LocalSecrets implements Secrets {

    /** The webhooks' senders whose secrets are made at the first start. */
    private static final List<String> PROVIDERS =
            List.of("test", "easypost", "aftership", "shippo", "17track", "ups", "generic");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;
    private final Map<String, String> environment;
    private final byte[] orderIdKey;

    public LocalSecrets(Keys keys, Map<String, String> environment) {
        this.keys = keys;
        this.environment = Map.copyOf(environment);
        this.orderIdKey = decode(keys.get("order-ids", () -> random(32)));
        PROVIDERS.forEach(this::showWebhook);
    }

    @Override
    public List<String> webhook(String provider) {
        if (!NAME.matcher(provider).matches()) {
            return List.of();
        }
        List<String> given = fromEnvironment(provider);
        return given.isEmpty() ? keys.find("webhook-" + provider).stream().toList() : given;
    }

    /**
     * As {@link #webhook}, but makes a secret where there is none.
     *
     * @throws CloudFailure if nobody can be called so
     */
    public List<String> showWebhook(String provider) {
        if (!NAME.matcher(provider).matches()) {
            throw new CloudFailure("a provider's name is made of lower-case letters, digits and hyphens");
        }
        List<String> given = fromEnvironment(provider);
        return given.isEmpty() ? List.of(keys.get("webhook-" + provider, () -> "whsec_" + random(24))) : given;
    }

    /** From the environment alone: nobody but the provider can make one. */
    @Override
    public Optional<String> apiKey(String provider) {
        return Optional.ofNullable(environment.get("HOLDFAST_API_KEY_" + suffix(provider)))
                .map(String::strip)
                .filter(key -> !key.isEmpty());
    }

    @Override
    public byte[] orderIdKey() {
        return orderIdKey.clone();
    }

    private List<String> fromEnvironment(String provider) {
        return Arrays.stream(environment
                        .getOrDefault("HOLDFAST_SECRET_" + suffix(provider), "")
                        .split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    private static String suffix(String provider) {
        return provider.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException corrupt) {
            throw new CloudFailure("the key \"order-ids\" in the data folder is damaged", corrupt);
        }
    }
}
