package dev.holdfast.planning.method;

import java.util.Arrays;

/**
 * Takes a season out of a series and puts it back into a forecast: classical multiplicative decomposition (Macaulay, 1931),
 * done only where the autocorrelation at the season is significant at 90 percent and values are positive, as M4 does it
 * (Makridakis, Spiliotis and Assimakopoulos, 2020).
 */
final class SeasonalAdjustment {

    private static final double SIGNIFICANT = 1.645;
    private static final int LEAST_SEASONS = 3;

    private final int season;
    private final double[] indices;
    private final int length;

    private SeasonalAdjustment(int season, double[] indices, int length) {
        this.season = season;
        this.indices = indices;
        this.length = length;
    }

    static SeasonalAdjustment of(Series series) {
        boolean seasonal = series.season() > 1
                && series.length() >= LEAST_SEASONS * series.season()
                && series.isPositive()
                && !series.isConstant()
                && isSignificant(series);
        double[] indices = seasonal ? indices(series) : new double[] {1};
        return new SeasonalAdjustment(seasonal ? series.season() : 1, indices, series.length());
    }

    boolean isSeasonal() {
        return season > 1;
    }

    Series adjusted(Series series) {
        double[] values = series.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] /= indices[i % season];
        }
        return new Series(values, 1);
    }

    double[] restored(double[] forecast) {
        double[] values = forecast.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= indices[(length + i) % season];
        }
        return values;
    }

    private static boolean isSignificant(Series series) {
        double[] correlation = Autocorrelation.of(series.values(), series.season());
        double sum = 1;
        for (int lag = 1; lag < series.season(); lag++) {
            sum += 2 * correlation[lag] * correlation[lag];
        }
        double limit = SIGNIFICANT * Math.sqrt(sum / series.length());
        return Math.abs(correlation[series.season()]) > limit;
    }

    private static double[] indices(Series series) {
        int season = series.season();
        double[] trend = centredAverage(series.values(), season);
        double[] sums = new double[season];
        int[] counts = new int[season];
        for (int i = 0; i < trend.length; i++) {
            if (!Double.isNaN(trend[i])) {
                sums[i % season] += series.values()[i] / trend[i];
                counts[i % season]++;
            }
        }
        for (int i = 0; i < season; i++) {
            sums[i] /= counts[i];
        }
        double mean = Arrays.stream(sums).average().orElseThrow();
        return Arrays.stream(sums).map(index -> index / mean).toArray();
    }

    /** NaN for half a season at both ends. */
    static double[] centredAverage(double[] values, int season) {
        double[] averages = new double[values.length];
        Arrays.fill(averages, Double.NaN);
        int half = season / 2;
        boolean even = season % 2 == 0;
        for (int i = half; i < values.length - half; i++) {
            double sum = Arrays.stream(values, i - half, i + half + 1).sum();
            averages[i] = even ? (sum - (values[i - half] + values[i + half]) / 2) / season : sum / season;
        }
        return averages;
    }
}
