package dev.holdfast.planning.pooled;

import dev.holdfast.planning.method.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far from the forecast things came out in the backtest, at each step, in units of each series' usual change: what
 * forecasts' quantiles are made from (split conformal prediction: Papadopoulos et al., 2002).
 */
final class Spread {

    private final List<List<Double>> errors = new ArrayList<>();

    Spread(int horizon) {
        for (int step = 0; step < horizon; step++) {
            errors.add(new ArrayList<>());
        }
    }

    void add(Series before, double[] actual, double[] forecast) {
        double unit = unit(before);
        for (int step = 0; step < actual.length && unit > 0; step++) {
            errors.get(step).add((actual[step] - forecast[step]) / unit);
        }
    }

    Interval around(Series before, double[] forecast) {
        double unit = unit(before);
        double[][] bounds = new double[3][forecast.length];
        double[] levels = {0.1, 0.5, 0.9};
        for (int step = 0; step < forecast.length; step++) {
            double[] sorted = near(step);
            for (int i = 0; i < levels.length; i++) {
                int rank = (int) Math.floor(levels[i] * sorted.length);
                double error = sorted.length == 0 ? 0 : sorted[Math.min(rank, sorted.length - 1)];
                bounds[i][step] = forecast[step] + error * unit;
            }
        }
        return new Interval(forecast, bounds[0], bounds[1], bounds[2]);
    }

    /** Errors of that step and its neighbours, as single steps of few series are a small sample. */
    private double[] near(int step) {
        return errors.subList(Math.max(0, step - 1), Math.min(errors.size(), step + 2)).stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static double unit(Series series) {
        int season = Math.min(series.season(), series.length() - 1);
        double[] values = series.values();
        int from = Math.max(season, values.length - Math.max(104, 7 * season));
        double[] changes = new double[Math.max(0, values.length - from)];
        Arrays.setAll(changes, i -> Math.abs(values[from + i] - values[from + i - season]));
        return Arrays.stream(changes).average().orElse(0);
    }
}
