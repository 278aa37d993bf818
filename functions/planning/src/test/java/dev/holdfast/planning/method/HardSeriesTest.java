package dev.holdfast.planning.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No method fails, or says what is not a number, whatever the series. */
class HardSeriesTest {

    static Stream<Method> methods() {
        return Stream.of(
                new Naive(),
                new SeasonalNaive(),
                Adjusted.naive2(),
                new MovingAverage(3),
                Smoothing.simple(),
                Smoothing.holt(),
                Smoothing.damped(),
                Smoothing.holtWinters(),
                Smoothing.holtWintersFactors(),
                new AutoEts(),
                new Theta(Theta.Kind.STANDARD),
                new Theta(Theta.Kind.OPTIMISED),
                new Theta(Theta.Kind.DYNAMIC),
                new AutoArima(),
                SeasonalRegression.plain(),
                new LaggedTrees(LaggedTrees.Kind.FOREST),
                new LaggedTrees(LaggedTrees.Kind.BOOSTED),
                new DoubleSeasonal(12),
                Croston.standard(),
                Croston.sba(),
                Tsb.standard(),
                Adida.standard());
    }

    private static List<double[]> hard() {
        Random random = new Random(3);
        double[] constant = new double[60];
        Arrays.fill(constant, 7);
        double[] spike = new double[80];
        spike[40] = 1e6;
        double[] negative = random.doubles(70, -100, 10).toArray();
        double[] huge = random.doubles(70, 1e89, 1e90).toArray();
        double[] tiny = random.doubles(70, 1e-14, 1e-13).toArray();
        double[] step = new double[60];
        Arrays.fill(step, 30, 60, 1000);
        return List.of(
                new double[] {5},
                new double[] {0},
                new double[] {1, 2},
                new double[60],
                constant,
                spike,
                negative,
                huge,
                tiny,
                step);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void alwaysANumber(Method method) {
        for (double[] values : hard()) {
            for (int season : new int[] {1, 6, 24}) {
                double[] forecast = method.forecast(new Series(values, season), 14);

                assertThat(forecast)
                        .as(method.name() + " of " + Arrays.toString(values))
                        .hasSize(14);
                assertThat(Arrays.stream(forecast).allMatch(Double::isFinite))
                        .as(method.name() + ", season " + season + ": " + Arrays.toString(forecast))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aConstantGoesOn(Method method) {
        double[] constant = new double[60];
        Arrays.fill(constant, 7);

        for (double value : method.forecast(new Series(constant, 6), 14)) {
            assertThat(value).as(method.name()).isBetween(6.5, 7.5);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSameSeriesHasTheSameForecast(Method method) {
        Series series = new Series(new Random(5).doubles(90, 1, 50).toArray(), 6);

        assertThat(method.forecast(series, 10)).containsExactly(method.forecast(series, 10));
    }
}
