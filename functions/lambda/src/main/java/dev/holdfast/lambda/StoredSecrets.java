package dev.holdfast.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.json.Json;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Secrets from Secrets Manager where the deployment names them ({@code HOLDFAST_SECRETS_WEBHOOKS},
 * {@code HOLDFAST_SECRETS_PROVIDER_KEYS}, {@code HOLDFAST_SECRETS_ORDER_IDS}: their ARNs), otherwise from the environment. They are read when used and remembered
 * for five minutes, so that a rotated one is known everywhere soon after.
 */
@Singleton
public class StoredSecrets implements Secrets {

    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(StoredSecrets.class);

    private final Config config;
    private final Instance<SecretsManagerClient> manager;
    private final EnvironmentSecrets environment;
    private final InstantSource clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    public StoredSecrets(
            Config config,
            Instance<SecretsManagerClient> manager,
            EnvironmentSecrets environment,
            InstantSource clock) {
        this.config = config;
        this.manager = manager;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public List<String> webhook(String provider) {
        return stored("HOLDFAST_SECRETS_WEBHOOKS")
                .map(text -> EnvironmentSecrets.newestFirst(ofProvider(provider, text)))
                .orElseGet(() -> environment.webhook(provider));
    }

    @Override
    public Optional<String> apiKey(String provider) {
        return stored("HOLDFAST_SECRETS_PROVIDER_KEYS")
                .map(text -> Optional.of(ofProvider(provider, text).strip()).filter(key -> !key.isEmpty()))
                .orElseGet(() -> environment.apiKey(provider));
    }

    @Override
    public byte[] orderIdKey() {
        return stored("HOLDFAST_SECRETS_ORDER_IDS")
                .map(EnvironmentSecrets::decodeOrderIdKey)
                .orElseGet(environment::orderIdKey);
    }

    private Optional<String> stored(String variable) {
        return config.getOptionalValue(variable, String.class).map(this::value);
    }

    private String value(String arn) {
        Remembered known = remembered.get(arn);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.text();
        }
        try {
            String text = manager.get()
                    .getSecretValue(request -> request.secretId(arn))
                    .secretString();
            remembered.put(arn, new Remembered(text, clock.instant().plus(REMEMBERED)));
            return text;
        } catch (SdkException unavailable) {
            if (known == null) {
                throw unavailable;
            }
            LOG.warnf("a secret could not be read again, the one of before is used: %s", unavailable.getMessage());
            return known.text();
        }
    }

    private static String ofProvider(String provider, String text) {
        try {
            Map<?, ?> byProvider = Json.read(text, Map.class);
            return byProvider.get(provider) instanceof String secrets ? secrets : "";
        } catch (JsonProcessingException unreadable) {
            // Without the cause, whose message may quote a secret
            throw new IllegalStateException("a secret is no JSON object of providers and what is theirs");
        }
    }

    private record Remembered(String text, Instant until) {}
}
