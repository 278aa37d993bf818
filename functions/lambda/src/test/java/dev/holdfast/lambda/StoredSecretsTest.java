package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

class StoredSecretsTest {

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Manager manager = new Manager();

    @Test
    void readsBothSecretsOfAProviderAndNoneOfAnother() {
        manager.text = "{\"test\":\"whsec_new, whsec_old\",\"other\":\"whsec_one\"}";
        StoredSecrets secrets = with("HOLDFAST_SECRETS_WEBHOOKS", "arn:webhooks");
        assertThat(secrets.webhook("test")).containsExactly("whsec_new", "whsec_old");
        assertThat(secrets.webhook("other")).containsExactly("whsec_one");
        assertThat(secrets.webhook("unknown")).isEmpty();
        assertThat(manager.reads).isOne();
        assertThat(manager.asked).isEqualTo("arn:webhooks");
    }

    @Test
    void knowsARotatedSecretAfterFiveMinutes() {
        manager.text = "{\"test\":\"whsec_old\"}";
        StoredSecrets secrets = with("HOLDFAST_SECRETS_WEBHOOKS", "arn:webhooks");
        secrets.webhook("test");
        manager.text = "{\"test\":\"whsec_new,whsec_old\"}";
        assertThat(secrets.webhook("test")).containsExactly("whsec_old");
        now = now.plus(StoredSecrets.REMEMBERED);
        assertThat(secrets.webhook("test")).containsExactly("whsec_new", "whsec_old");
    }

    @Test
    void goesOnWithWhatItKnowsWhenItCannotBeReadAgain() {
        manager.text = "{\"test\":\"whsec_old\"}";
        StoredSecrets secrets = with("HOLDFAST_SECRETS_WEBHOOKS", "arn:webhooks");
        secrets.webhook("test");
        manager.down = true;
        now = now.plus(StoredSecrets.REMEMBERED);
        assertThat(secrets.webhook("test")).containsExactly("whsec_old");
    }

    @Test
    void failsWhenItCannotBeReadAtAll() {
        manager.down = true;
        StoredSecrets secrets = with("HOLDFAST_SECRETS_WEBHOOKS", "arn:webhooks");
        assertThatThrownBy(() -> secrets.webhook("test")).isInstanceOf(SdkClientException.class);
    }

    @Test
    void readsAProvidersKeyAndNoneOfAnother() {
        manager.text = "{\"easypost\":\" EZ-key \",\"shippo\":\"\"}";
        StoredSecrets secrets = with("HOLDFAST_SECRETS_PROVIDER_KEYS", "arn:provider-keys");
        assertThat(secrets.apiKey("easypost")).contains("EZ-key");
        assertThat(secrets.apiKey("shippo")).isEmpty();
        assertThat(secrets.apiKey("aftership")).isEmpty();
        assertThat(manager.asked).isEqualTo("arn:provider-keys");
    }

    @Test
    void takesAProvidersKeyFromTheEnvironmentWhereNoneIsStored() {
        assertThat(with("HOLDFAST_API_KEY_17TRACK", "17-key").apiKey("17track")).contains("17-key");
        assertThat(with("HOLDFAST_API_KEY_17TRACK", " ").apiKey("17track")).isEmpty();
    }

    @Test
    void readsTheKeyOfOrderIds() {
        // As the deployment has it made: letters and digits, which are base64
        manager.text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ012345678901";
        assertThat(with("HOLDFAST_SECRETS_ORDER_IDS", "arn:order-ids").orderIdKey())
                .hasSize(48);
    }

    @Test
    void doesNotQuoteASecretThatItCannotRead() {
        manager.text = "whsec_top";
        StoredSecrets secrets = with("HOLDFAST_SECRETS_WEBHOOKS", "arn:webhooks");
        assertThatThrownBy(() -> secrets.webhook("test"))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .message()
                .doesNotContain("whsec_top");
    }

    @Test
    void readsTheEnvironmentWhereNoneIsNamed() {
        StoredSecrets secrets = with("HOLDFAST_SECRET_TEST", "whsec_env");
        assertThat(secrets.webhook("test")).containsExactly("whsec_env");
        assertThat(manager.reads).isZero();
    }

    @SuppressWarnings("unchecked")
    private StoredSecrets with(String name, String value) {
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of(name, value), "test", 100))
                .build();
        Instance<SecretsManagerClient> instance = (Instance<SecretsManagerClient>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> manager);
        return new StoredSecrets(config, instance, new EnvironmentSecrets(config), () -> now);
    }

    private static final class Manager implements SecretsManagerClient {

        private String text = "";
        private String asked = "";
        private int reads;
        private boolean down;

        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            if (down) {
                throw SdkClientException.create("down");
            }
            reads++;
            asked = request.secretId();
            return GetSecretValueResponse.builder().secretString(text).build();
        }

        @Override
        public String serviceName() {
            return "secretsmanager";
        }

        @Override
        public void close() {}
    }
}
