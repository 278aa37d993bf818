package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutOptionsItIsANativeDevelopmentStage() {
        Settings settings = of();
        assertThat(settings.stage()).isEqualTo(Stage.DEV);
        assertThat(settings.packaging()).isEqualTo(Packaging.NATIVE);
        assertThat(settings.region()).isEqualTo("us-east-1");
        assertThat(settings.artifact()).isEqualTo("built.zip");
        assertThat(settings.reserve()).isFalse();
        assertThat(settings.canary()).isTrue();
        assertThat(settings.edge()).isTrue();
    }

    @Test
    void productionReservesConcurrencyUnlessToldOtherwise() {
        assertThat(of("stage=prod").reserve()).isTrue();
        assertThat(of("stage=prod", "reserve=off").reserve()).isFalse();
    }

    @Test
    void takesAnIssuerWithSeveralAudiences() {
        assertThat(of("issuer=https://id.example", "audience=a,b").oidc())
                .contains(new Settings.Oidc("https://id.example", List.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=test",
                "runtime=java",
                "budget=0",
                "budget=much",
                "canary=perhaps",
                "sender=orders",
                "sender=Shop <orders@shop.example>",
                "sms=perhaps",
                "push=http://shop.example/hooks",
                "push=https://user:word@shop.example/hooks",
                "slack=C0",
                "slack=/C0"
            })
    void refusesAValueThatAnOptionCannotHave(String option) {
        assertThatThrownBy(() -> of(option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("-c " + option.substring(0, option.indexOf('=')) + " must be ");
    }

    @ParameterizedTest
    @CsvSource({"issuer=https://id.example", "audience=a", "domain=api.example", "certificate=arn"})
    void refusesHalfOfAPair(String option) {
        assertThatThrownBy(() -> of(option)).hasMessageEndingWith("belong together");
    }

    @Test
    void tellsNobodyUnlessItIsToldHow() {
        assertThat(of().telling()).isEqualTo(new Settings.Telling(Optional.empty(), false, Optional.empty()));
        assertThat(of("sender=orders@shop.example", "sms=on", "push=https://shop.example/hooks")
                        .telling())
                .isEqualTo(new Settings.Telling(
                        Optional.of("orders@shop.example"), true, Optional.of("https://shop.example/hooks")));
    }

    @Test
    void saysThatNativeFunctionsCannotBeDelayed() {
        assertThatThrownBy(() -> of("faults=on")).hasMessageContaining("-c runtime=jvm");
        assertThat(of("faults=on", "runtime=jvm").faults()).isTrue();
    }

    private static Settings of(String... options) {
        Map<String, String> context = new HashMap<>();
        for (String option : options) {
            context.put(option.split("=", 2)[0], option.split("=", 2)[1]);
        }
        return Settings.of(context, "built.zip");
    }
}
