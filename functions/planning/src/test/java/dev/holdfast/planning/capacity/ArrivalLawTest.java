package dev.holdfast.planning.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.capacity.ArrivalLaw.NegativeBinomial;
import dev.holdfast.planning.capacity.ArrivalLaw.Poisson;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalLawTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void poissonByTheTable() {
        ArrivalLaw five = new Poisson(5);

        assertThat(Math.exp(five.logProbability(3))).isCloseTo(0.1404, within(0.00005));
        assertThat(1 - five.above(8)).isCloseTo(0.9319, within(0.00005));
        assertThat(five.above(-1)).isEqualTo(1);
    }

    @Test
    void negativeBinomialByHand() {
        ArrivalLaw law = new NegativeBinomial(4, 2); // p = 2 / (2 + 4)

        assertThat(Math.exp(law.logProbability(0))).isEqualTo(1 / 9.0, EXACT);
        assertThat(Math.exp(law.logProbability(1))).isEqualTo(4 / 27.0, EXACT);
        assertThat(law.above(1)).isEqualTo(1 - 1 / 9.0 - 4 / 27.0, EXACT);
        assertThat(law.above(-1)).isEqualTo(1);
    }

    @Test
    void withSizeOneItIsGeometric() {
        ArrivalLaw law = new NegativeBinomial(1, 1);

        assertThat(law.above(100)).isCloseTo(Math.pow(0.5, 101), Percentage.withPercentage(1e-6));
    }

    @Test
    void aTailIsExactHoweverThin() {
        // e^-1 / 31! (1 + 1/32 + 1/(32 33) + ...)
        assertThat(new Poisson(1).above(30)).isCloseTo(4.618e-35, Percentage.withPercentage(0.1));
    }

    @Test
    void aRateThatHardlyVariesIsPoisson() {
        assertThat(new NegativeBinomial(5, 1e8).logProbability(3))
                .isCloseTo(new Poisson(5).logProbability(3), within(1e-6));
        assertThat(ArrivalLaw.of(5, Double.POSITIVE_INFINITY)).isEqualTo(new Poisson(5));
    }

    @Test
    void whereNobodyComesNobodyCame() {
        for (ArrivalLaw law : new ArrivalLaw[] {new Poisson(0), new NegativeBinomial(0, 2)}) {
            assertThat(law.above(0)).isZero();
            assertThat(law.logProbability(0)).isZero();
            assertThat(law.logProbability(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        }
    }

    @ParameterizedTest
    @CsvSource({"1e6, 1e3", "1e6, 0.01", "1e9, 5", "1e9, 1e6", "1e-9, 3"})
    void extremesGiveProbabilities(double mean, double size) {
        for (ArrivalLaw law : new ArrivalLaw[] {new Poisson(mean), new NegativeBinomial(mean, size)}) {
            double before = 1;
            for (long count = 0; count < 4e9; count = 3 * count + 1) {
                assertThat(law.above(count)).isBetween(0.0, before + 1e-9);
                assertThat(law.logProbability(count)).isNotNaN().isLessThanOrEqualTo(1e-6);
                before = law.above(count);
            }
        }
    }

    @Test
    void whatIsNoLawIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Poisson(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Poisson(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(Double.POSITIVE_INFINITY, 1));
    }
}
