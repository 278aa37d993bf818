package dev.holdfast.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentSecretsTest {

    private static final String KEY = "HOLDFAST_ORDER_ID_KEY";

    @Test
    void hasOneSecretOrTwoWhileOneIsRotated() {
        assertThat(with("HOLDFAST_SECRET_TEST", "whsec_new").webhook("test")).containsExactly("whsec_new");
        assertThat(with("HOLDFAST_SECRET_TEST", " whsec_new, whsec_old,").webhook("test"))
                .containsExactly("whsec_new", "whsec_old");
        assertThat(with("HOLDFAST_SECRET_TWO_WORDS", "whsec_new").webhook("two-words"))
                .containsExactly("whsec_new");
    }

    @Test
    void aProviderThatIsNotSetUpHasNone() {
        assertThat(with("HOLDFAST_SECRET_TEST", "whsec_new").webhook("other")).isEmpty();
    }

    @Test
    void decodesTheKeyOfOrderIds() {
        assertThat(with(KEY, "dGhlIGtleSBvZiB0aGUgdGVzdHM=").orderIdKey())
                .isEqualTo("the key of the tests".getBytes(UTF_8));
    }

    @Test
    void saysWhenTheKeyIsMissing() {
        EnvironmentSecrets secrets = with("ANYTHING", "else");
        assertThatThrownBy(secrets::orderIdKey).hasMessage(KEY + " is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "c2hvcnQ="})
    void refusesAKeyThatIsNoneWithoutQuotingIt(String text) {
        EnvironmentSecrets secrets = with(KEY, text);
        assertThatThrownBy(secrets::orderIdKey)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(KEY)
                .hasNoCause()
                .message()
                .doesNotContain(text);
    }

    private static EnvironmentSecrets with(String name, String value) {
        return new EnvironmentSecrets(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of(name, value), "test", 100))
                .build());
    }
}
