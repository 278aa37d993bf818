package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code asks for by name, so that no compiler sees it: it is there, and a native executable is told of it. */
class NativeNeedsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/joda/money/CurrencyData.csv",
                "org/joda/money/CountryData.csv",
                "META-INF/microprofile-config.properties",
                "dev/holdfast/notifications/text/en.properties",
                "dev/holdfast/notifications/text/zh.properties",
                "dev/holdfast/notifications/text/letter.html",
                "dev/holdfast/shipping/arrival/zones.txt",
                "dev/holdfast/shipping/arrival/holidays.txt",
                "dev/holdfast/shipping/picture/cities.txt",
                "dev/holdfast/shipping/picture/chinese.txt",
                "dev/holdfast/shipping/picture/outlines.bin",
                "dev/holdfast/planning/cost/prices-us-east-1.properties",
                "dev/holdfast/planning/cost/assumptions.properties",
                "dev/holdfast/planning/cost/counts.properties",
                "dev/holdfast/planning/capacity/measured.properties",
                "META-INF/services/io.smallrye.faulttolerance.api.Spi",
                "META-INF/services/io.smallrye.faulttolerance.core.invocation.AsyncSupport"
            })
    void aResourceIsDeclared(String resource) throws Exception {
        assertThat(getClass().getClassLoader().getResource(resource)).isNotNull();
        assertThat(declared())
                .anyMatch(glob ->
                        FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(resource)));
    }

    @Test
    void theProviderOfCurrenciesIsOfThatName() throws Exception {
        assertThat(CurrencyUnit.of("GBP").getDecimalPlaces()).isEqualTo(2);
        assertThat(Class.forName(Currencies.PROVIDER).getDeclaredConstructor()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {FaultTolerance.GUARDS, FaultTolerance.STAGES})
    void whatFaultToleranceLoadsIsOfThatName(String name) throws Exception {
        assertThat(Class.forName(name).getDeclaredConstructor()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EagerDependenciesHolder", "LazyDependenciesHolder"})
    void whatStartsAThreadIsOfThatName(String holder) throws Exception {
        String name = FaultTolerance.GUARDS + "$" + holder;
        assertThat(Class.forName(name, false, getClass().getClassLoader())).isNotNull();
        assertThat(settings().getProperty("quarkus.native.additional-build-args"))
                .contains("--initialize-at-run-time=" + name);
    }

    /** Its files are no resources of the executable, so its classes have to be ready when that is built. */
    @Test
    void theChineseDictionaryIsLoadedWhenTheExecutableIsBuilt() throws Exception {
        assertThat(new HHMMSegmenter().process("红色杯子")).hasSize(4);
        assertThat(settings().getProperty("quarkus.native.additional-build-args"))
                .contains("--initialize-at-build-time=" + HHMMSegmenter.class.getPackageName());
    }

    private static String[] declared() throws Exception {
        return Arrays.stream(settings()
                        .getProperty("quarkus.native.resources.includes")
                        .split(",", -1))
                .map(String::strip)
                .toArray(String[]::new);
    }

    private static Properties settings() throws Exception {
        Properties settings = new Properties();
        try (InputStream in = NativeNeedsTest.class.getResourceAsStream("/application.properties")) {
            settings.load(Objects.requireNonNull(in));
        }
        return settings;
    }
}
