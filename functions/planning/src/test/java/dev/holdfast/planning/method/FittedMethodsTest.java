package dev.holdfast.planning.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Methods that fit parameters find what made the series. */
class FittedMethodsTest {

    private static double[] make(int length, IntToDoubleFunction value) {
        double[] values = new double[length];
        Arrays.setAll(values, value);
        return values;
    }

    @Test
    void holtFollowsALine() {
        double[] forecast = Smoothing.holt().forecast(Series.of(make(30, i -> 10 + 2 * i)), 3);

        assertThat(forecast).containsExactly(new double[] {70, 72, 74}, within(1e-3));
    }

    @Test
    void aDampedTrendFlattens() {
        double[] forecast = Smoothing.damped().forecast(Series.of(make(30, i -> 10 + 2 * i)), 40);

        assertThat(forecast[0]).isBetween(69.0, 70.1);
        assertThat(forecast[39] - forecast[38]).isLessThan(forecast[1] - forecast[0]);
    }

    @Test
    void simpleSmoothingStepByStep() {
        // level 10, alpha 0.5: 10 + 0.5 * (14 - 10) = 12, then 12 + 0.5 * (8 - 12) = 10
        SmoothingState state = new SmoothingState(
                Smoothing.simple().form(),
                new SmoothingWeights(0.5, 0, 0, 1),
                new SmoothingStart(10, 0, new double[1]));

        assertThat(state.see(14)).isEqualTo(4);
        assertThat(state.see(8)).isEqualTo(-4);
        assertThat(state.forecast(2)).containsExactly(10, 10);
    }

    @Test
    void holtStepByStep() {
        // level 10, trend 2, alpha 0.5, beta 0.25: expects 12, sees 16: level 14, trend 3
        SmoothingState state = new SmoothingState(
                Smoothing.holt().form(),
                new SmoothingWeights(0.5, 0.25, 0, 1),
                new SmoothingStart(10, 2, new double[1]));

        assertThat(state.see(16)).isEqualTo(4);
        assertThat(state.forecast(2)).containsExactly(17, 20);
    }

    @Test
    void holtWintersCarriesTrendAndSeasonOn() {
        double[] season = {-3, 1, 4, -2};
        Series series = new Series(make(48, i -> 20 + 0.5 * i + season[i % 4]), 4);

        double[] forecast = Smoothing.holtWinters().forecast(series, 4);

        assertThat(forecast).containsExactly(make(4, i -> 44 + 0.5 * i + season[i]), within(0.05));
    }

    @Test
    void etsFindsTheSeason() {
        double[] season = {0.5, 1, 1.5};
        Series series = new Series(make(60, i -> (30 + i) * season[i % 3]), 3);

        assertThat(new AutoEts().forecast(series, 3)).containsExactly(make(3, i -> (90 + i) * season[i]), within(2.0));
    }

    @Test
    void standardThetaHasHalfTheSlopeInTheLongRun() {
        // simple smoothing with a drift of half the slope (Hyndman and Billah, 2003)
        double[] forecast = new Theta(Theta.Kind.STANDARD).forecast(Series.of(make(60, i -> 100 + 4.0 * i)), 12);

        assertThat(forecast[11] - forecast[10]).isCloseTo(2, within(0.05));
    }

    @Test
    void allThetasForecastALineUpwards() {
        for (Theta.Kind kind : Theta.Kind.values()) {
            double[] forecast = new Theta(kind).forecast(Series.of(make(60, i -> 100 + 4.0 * i)), 6);

            assertThat(forecast[0]).as(kind.name()).isBetween(330.0, 345.0);
            assertThat(forecast[5]).as(kind.name()).isGreaterThan(forecast[0]);
        }
    }

    @Test
    void arimaReturnsToTheMeanOfAnAutoregression() {
        Random random = new Random(7);
        double[] values = new double[400];
        for (int i = 1; i < values.length; i++) {
            values[i] = 0.7 * values[i - 1] + random.nextGaussian();
        }
        double[] shifted = Arrays.stream(values).map(value -> value + 50).toArray();

        double[] forecast = new AutoArima().forecast(Series.of(shifted), 30);

        double expected = 50 + 0.7 * (shifted[399] - 50);
        assertThat(forecast[0]).isCloseTo(expected, within(0.6));
        assertThat(forecast[29]).isCloseTo(50, within(1.0));
    }

    @Test
    void arimaErrorsByHand() {
        // 0.5 * 4 = 2 expected, 3 came; then 1.5 expected, 1 came: forecast 0.5
        ArmaErrors errors = new ArmaErrors(new double[] {4, 3, 1}, 1, 0, new double[] {0.5});

        assertThat(errors.squares()).isEqualTo(1 + 0.25);
        assertThat(errors.forecast(2)).containsExactly(0.5, 0.25);
    }

    @Test
    void whatDriftsIsDifferencedAndBroughtBack() {
        Differences differences = Differences.of(make(100, i -> 5 + 3.0 * i));

        assertThat(differences.times()).isEqualTo(1);
        assertThat(differences.undone(new double[] {3, 3})).containsExactly(305, 308);
        Random random = new Random(1);
        assertThat(Differences.of(make(100, i -> random.nextGaussian())).times())
                .isZero();
    }

    @Test
    void twoSeasonsAtOnce() {
        Series series = new Series(
                make(24 * 7 * 5, i -> 100 + 10 * Math.sin(i * Math.PI / 12) + (i / 24 % 7 < 5 ? 20 : -20)), 24);

        double[] forecast = new DoubleSeasonal(168).forecast(series, 168);

        double[] next = make(168, i -> 100 + 10 * Math.sin(i * Math.PI / 12) + (i / 24 % 7 < 5 ? 20 : -20));
        for (int i = 0; i < 168; i++) {
            assertThat(forecast[i]).isCloseTo(next[i], within(1.5));
        }
    }

    @Test
    void treesLearnAPatternOfLags() {
        Series series = new Series(make(200, i -> i % 7 < 5 ? 100 + i % 7 : 20), 7);

        for (LaggedTrees.Kind kind : LaggedTrees.Kind.values()) {
            assertThat(new LaggedTrees(kind).forecast(series, 7))
                    .as(kind.name())
                    .containsExactly(make(7, i -> (200 + i) % 7 < 5 ? 100 + (200 + i) % 7 : 20), within(1.0));
        }
    }
}
