package dev.holdfast.planning.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.capacity.ArrivalLaw.NegativeBinomial;
import dev.holdfast.planning.capacity.ArrivalLaw.Poisson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusiestTest {

    @Test
    void ofOneMinuteItIsThatMinutesQuantile() {
        assertThat(Busiest.of(new Poisson(5), 1).quantile(0.95)).isEqualTo(9);
    }

    /** Geometric: no more than k with 1 - 0.5^(k+1). A thousand times: 0.5^(k+1) <= 1 - 0.99^(1/1000), so k = 16. */
    @Test
    void ofAThousandMinutesItIsFarAboveOneMinutesQuantile() {
        Busiest thousand = Busiest.of(new NegativeBinomial(1, 1), 1_000);

        assertThat(Busiest.of(new NegativeBinomial(1, 1), 1).quantile(0.99)).isEqualTo(6);
        assertThat(thousand.quantile(0.99)).isEqualTo(16);
        assertThat(thousand.logAtMost(16)).isGreaterThanOrEqualTo(Math.log(0.99));
        assertThat(thousand.logAtMost(15)).isLessThan(Math.log(0.99));
    }

    @Test
    void everyHourCountsByItsOwnLaw() {
        Busiest day = new Busiest(Map.of(new Poisson(1), 600L, new Poisson(3), 60L));

        assertThat(day.logAtMost(8))
                .isEqualTo(
                        600 * Math.log1p(-new Poisson(1).above(8)) + 60 * Math.log1p(-new Poisson(3).above(8)),
                        within(1e-12));
        assertThat(day.quantile(0.99))
                .isGreaterThanOrEqualTo(Busiest.of(new Poisson(3), 60).quantile(0.99));
    }

    @Test
    void aSteadyShopsPeakIsNearItsRateAndACapriciousOnesIsNot() {
        assertThat(Busiest.of(new Poisson(1e9), 10_000).quantile(0.99)).isBetween(1_000_000_000L, 1_000_200_000L);
        assertThat(Busiest.of(new NegativeBinomial(1e6, 1), 10_000).quantile(0.99))
                .isBetween(13_000_000L, 14_500_000L);
    }

    @Test
    void aShopWhereNobodyComesHasNoPeak() {
        assertThat(Busiest.of(new Poisson(0), 60).quantile(0.99)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void certaintyIsNotToBeHad(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Busiest.of(new Poisson(1), 60).quantile(confidence));
    }
}
