package dev.holdfast.planning.method;

import dev.holdfast.planning.method.Form.Season;
import java.util.Arrays;
import org.hipparchus.stat.regression.SimpleRegression;

/** States before the first value: a line through the first values without their season (Hyndman et al., 2008, section 2.6). */
record SmoothingStart(double level, double trend, double[] season) {

    private static final int FIRST = 10;

    static SmoothingStart of(Series series, Form form) {
        double[] season = form.isSeasonal() ? season(series, form.season()) : new double[1];
        double[] values = series.values();
        int count = Math.min(values.length, Math.max(FIRST, form.isSeasonal() ? 2 * series.season() : 0));
        SimpleRegression line = new SimpleRegression();
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double value = without(values[i], season[i % season.length], form.season());
            line.addData(i + 1, value);
            sum += value;
        }
        return form.hasTrend() && count > 2
                ? new SmoothingStart(line.getIntercept(), line.getSlope(), season)
                : new SmoothingStart(sum / count, 0, season);
    }

    private static double without(double value, double index, Season kind) {
        return switch (kind) {
            case NONE -> value;
            case ADDITIVE -> value - index;
            case MULTIPLICATIVE -> value / index;
        };
    }

    /** From the first seasons against their centred average. */
    private static double[] season(Series series, Season kind) {
        int period = series.season();
        double[] values = Arrays.copyOf(series.values(), Math.min(series.length(), 4 * period));
        double[] trend = SeasonalAdjustment.centredAverage(values, period);
        double[] sums = new double[period];
        int[] counts = new int[period];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(trend[i])) {
                sums[i % period] += kind == Season.ADDITIVE ? values[i] - trend[i] : values[i] / trend[i];
                counts[i % period]++;
            }
        }
        for (int i = 0; i < period; i++) {
            sums[i] /= counts[i];
        }
        double mean = Arrays.stream(sums).average().orElseThrow();
        return Arrays.stream(sums)
                .map(index -> kind == Season.ADDITIVE ? index - mean : Math.max(index / mean, 1e-3))
                .toArray();
    }
}
