package dev.holdfast.planning.pooled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.planning.method.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SetForecasterTest {

    private static final int HORIZON = 6;

    /** Random walks with the same yearly pattern. */
    private static List<Series> walks(int count, int length) {
        Random random = new Random(8);
        List<Series> set = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] values = new double[length];
            double level = 100 + 50 * random.nextDouble();
            for (int t = 0; t < length; t++) {
                level *= 1 + 0.01 * random.nextGaussian();
                values[t] = level * (1 + 0.3 * Math.sin(2 * Math.PI * t / 12));
            }
            set.add(new Series(values, 12));
        }
        return set;
    }

    private static SetForecaster.SetForecast forecast(List<Series> set) {
        return new SetForecaster(Frequency.MONTHLY, HORIZON, () -> {}).forecast(set);
    }

    @Test
    void aForecastForEachSeriesWithinItsQuantiles() {
        List<Series> set = walks(12, 80);

        SetForecaster.SetForecast forecast = forecast(set);

        assertThat(forecast.forecasts()).hasSize(12);
        for (Interval each : forecast.forecasts()) {
            for (int step = 0; step < HORIZON; step++) {
                assertThat(each.p10()[step]).isLessThanOrEqualTo(each.p50()[step]);
                assertThat(each.p50()[step]).isLessThanOrEqualTo(each.p90()[step]);
                assertThat(each.mean()[step]).isFinite().isPositive();
            }
        }
    }

    @Test
    void theSameSetHasTheSameForecasts() {
        List<Series> set = walks(12, 80);

        assertThat(forecast(set).forecasts().get(3).mean())
                .containsExactly(forecast(set).forecasts().get(3).mean());
    }

    @Test
    void fewSeriesAreForecastByThemselves() {
        List<Series> set = walks(2, 80);

        assertThat(forecast(set).forecasts().getFirst().mean())
                .containsExactly(Frequency.MONTHLY.own().forecast(set.getFirst(), HORIZON));
    }

    @Test
    void anOddSeriesHarmsNeitherItselfNorTheOthers() {
        List<Series> set = new ArrayList<>(walks(12, 80));
        set.add(new Series(new double[] {5}, 12));
        set.add(new Series(new double[80], 12));
        double[] negative = new double[80];
        Arrays.setAll(negative, i -> i - 40.0);
        set.add(new Series(negative, 12));

        for (Interval each : forecast(set).forecasts()) {
            assertThat(Arrays.stream(each.mean()).allMatch(Double::isFinite)).isTrue();
            assertThat(Arrays.stream(each.p90()).allMatch(Double::isFinite)).isTrue();
        }
    }

    @Test
    void recipesReadNothingAfterTheOrigin() {
        double[] values = walks(1, 1000).getFirst().values();
        double[] changed = values.clone();
        Arrays.fill(changed, 900, 1000, 1e6);

        for (Frequency frequency : Frequency.values()) {
            for (Recipe recipe : frequency.recipes()) {
                Window before = recipe.at(values, 900, 48);
                Window after = recipe.at(changed, 900, 48);
                assertThat(Arrays.deepEquals(after.rows(), before.rows()))
                        .as(frequency.name())
                        .isTrue();
                assertThat(after.base()).containsExactly(before.base());
                assertThat(after.scale()).isEqualTo(before.scale());
            }
        }
    }
}
