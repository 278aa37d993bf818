package dev.holdfast.planning.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Worked by hand. */
class IntermittentTest {

    @Test
    void crostonSmoothsSizesAndIntervals() {
        // sizes 6, then 6 + 0.5 * (2 - 6) = 4; intervals 2, then 2 + 0.5 * (3 - 2) = 2.5
        Series series = Series.of(0, 6, 0, 0, 2, 0);

        assertThat(new Croston(0.5, false).forecast(series, 2)).containsExactly(1.6, 1.6);
    }

    @Test
    void sbaTakesTheBiasOut() {
        Series series = Series.of(0, 6, 0, 0, 2, 0);

        assertThat(new Croston(0.5, true).forecast(series, 1)[0]).isCloseTo(1.6 * 0.75, within(1e-12));
    }

    @Test
    void tsbForgetsWhatNobodyBuys() {
        // starts at a chance of 1/4 and a size of 8; 0 makes 1/8, 8 makes 9/16, zeros 9/32 and 9/64
        double[] path = new Tsb(0.5, 0.5).path(new double[] {0, 8, 0, 0});

        assertThat(path).containsExactly(2, 1, 4.5, 2.25, 1.125);
    }

    @Test
    void tsbFallsWhereCrostonStays() {
        Series dead = Series.of(5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(Croston.standard().forecast(dead, 1)[0]).isEqualTo(5);
        assertThat(Tsb.standard().forecast(dead, 1)[0]).isLessThan(1);
    }

    @Test
    void adidaSharesBucketsOut() {
        assertThat(Adida.buckets(new double[] {9, 1, 0, 2, 0}, 2)).containsExactly(1, 2);
        // every third day sells 6: buckets of three days hold 6 each
        assertThat(Adida.standard().forecast(Series.of(0, 0, 6, 0, 0, 6, 0, 0, 6, 0, 0, 6, 0, 0, 6), 2))
                .containsExactly(new double[] {2, 2}, within(1e-9));
    }

    @Test
    void neverSoldIsForecastAsNothing() {
        Series none = Series.of(0, 0, 0, 0, 0);

        assertThat(Croston.standard().forecast(none, 1)).containsExactly(0);
        assertThat(Tsb.standard().forecast(none, 1)).containsExactly(0);
        assertThat(Adida.standard().forecast(none, 1)).containsExactly(0);
    }
}
