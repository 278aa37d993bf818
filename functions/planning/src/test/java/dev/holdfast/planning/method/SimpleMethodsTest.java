package dev.holdfast.planning.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class SimpleMethodsTest {

    @Test
    void naiveRepeatsTheLastValue() {
        assertThat(new Naive().forecast(Series.of(1, 5, 3), 2)).containsExactly(3, 3);
    }

    @Test
    void seasonalNaiveRepeatsTheLastSeason() {
        Series series = new Series(new double[] {9, 1, 2, 3}, 3);

        assertThat(new SeasonalNaive().forecast(series, 5)).containsExactly(1, 2, 3, 1, 2);
        assertThat(new SeasonalNaive().forecast(new Series(new double[] {7, 8}, 3), 2))
                .as("no whole season yet")
                .containsExactly(8, 8);
    }

    @Test
    void movingAverageOfTheLastThree() {
        assertThat(new MovingAverage(3).forecast(Series.of(100, 150, 200, 250), 1))
                .containsExactly(200);
        assertThat(new MovingAverage(9).forecast(Series.of(100, 200), 1)).containsExactly(150);
    }

    @Test
    void regressionThroughALine() {
        double[][] at = {{1}, {2}, {3}, {4}, {5}};

        Regression line = Regression.fit(at, new double[] {100, 150, 200, 250, 300});

        assertThat(line.at(6)).isCloseTo(350, within(1e-9));
        assertThat(SeasonalRegression.plain().forecast(Series.of(100, 150, 200, 250, 300), 1)[0])
                .isCloseTo(350, within(1e-9));
    }

    @Test
    void regressionSurvivesColumnsThatSayTheSame() {
        Regression line = Regression.fit(new double[][] {{1, 2}, {2, 4}, {3, 6}}, new double[] {1, 2, 3});

        assertThat(line.at(4, 8)).isCloseTo(4, within(1e-9));
    }

    @Test
    void regressionKnowsPromotions() {
        double[] values = {10, 30, 10, 10, 30, 10, 10, 30};
        double[][] promotion = {{0}, {1}, {0}, {0}, {1}, {0}, {0}, {1}, {1}, {0}};

        double[] forecast = new SeasonalRegression(0, promotion).forecast(Series.of(values), 2);

        assertThat(forecast[0]).isCloseTo(30, within(1e-9));
        assertThat(forecast[1]).isCloseTo(10, within(1e-9));
    }

    @Test
    void seasonIsTakenOutAndPutBack() {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? 50 : 150;
        }

        assertThat(Adjusted.naive2().forecast(new Series(values, 2), 3))
                .containsExactly(new double[] {50, 150, 50}, within(1e-9));
    }

    @Test
    void withoutASignificantSeasonNaive2IsNaive() {
        assertThat(Adjusted.naive2().forecast(new Series(new double[] {5, 4, 6, 5, 7, 5, 4, 9}, 2), 2))
                .containsExactly(9, 9);
    }

    @Test
    void combinations() {
        List<double[]> forecasts = List.of(new double[] {1}, new double[] {2}, new double[] {9});

        assertThat(Combination.of(forecasts, Combination.Kind.MEAN)).containsExactly(4);
        assertThat(Combination.of(forecasts, Combination.Kind.MEDIAN)).containsExactly(2);
        assertThat(Combination.of(forecasts.subList(0, 2), Combination.Kind.MEDIAN))
                .containsExactly(1.5);
    }

    @Test
    void aSeriesIsMadeOfNumbers() {
        assertThatIllegalArgumentException().isThrownBy(Series::of);
        for (double none : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e101}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Series.of(1, none));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(new double[] {1}, 0));
    }
}
