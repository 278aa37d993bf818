package dev.holdfast.planning.method;

import java.util.Arrays;

/**
 * Level and two seasons, the one within the other, as days within weeks, with the last error carried on (Taylor, 2003).
 *
 * @param longSeason a multiple of the series' own, which is the short one
 */
public record DoubleSeasonal(int longSeason) implements Method {

    private static final int EVALUATIONS = 160;

    @Override
    public String name() {
        return "double seasonal";
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        boolean suits = series.season() > 1
                && longSeason > series.season()
                && longSeason % series.season() == 0
                && series.length() >= 3 * longSeason
                && !series.isConstant();
        if (!suits) {
            return new SeasonalNaive().forecast(series, horizon);
        }
        double[] low = {0, 0, 0, 0};
        double[] high = {0.5, 0.5, 0.5, 0.99};
        double[] start = {0.05, 0.1, 0.1, 0.5};
        double[] found = Minimum.of(point -> pass(series, point).squares, low, high, start, EVALUATIONS);
        return pass(series, found).forecast(horizon);
    }

    private Pass pass(Series series, double[] weights) {
        Pass pass = new Pass(series, longSeason, weights);
        for (double value : series.values()) {
            pass.see(value);
        }
        return pass;
    }

    /** The states while the series goes by. */
    private static final class Pass {

        private final double[] weights;
        private final double[] day;
        private final double[] week;
        private double level;
        private double error;
        private double squares;
        private int seen;

        Pass(Series series, int longSeason, double[] weights) {
            this.weights = weights;
            double[] values = series.values();
            int weeks = 2;
            level = Arrays.stream(values, 0, weeks * longSeason).average().orElseThrow();
            day = means(values, weeks * longSeason, series.season(), new double[1]);
            week = means(values, weeks * longSeason, longSeason, day);
        }

        /** Mean differences from level and other season, by place in this one. */
        private double[] means(double[] values, int count, int season, double[] other) {
            double[] means = new double[season];
            for (int i = 0; i < count; i++) {
                means[i % season] += (values[i] - level - other[i % other.length]) * season / count;
            }
            return means;
        }

        void see(double value) {
            double states = level + day[seen % day.length] + week[seen % week.length];
            double expected = states + weights[3] * error;
            squares += (value - expected) * (value - expected);
            double surprise = value - expected;
            level += weights[0] * surprise;
            day[seen % day.length] += weights[1] * surprise;
            week[seen % week.length] += weights[2] * surprise;
            error = value - states;
            seen++;
        }

        double[] forecast(int horizon) {
            double[] forecast = new double[horizon];
            double carried = error;
            for (int step = 0; step < horizon; step++) {
                carried *= weights[3];
                int at = seen + step;
                forecast[step] = level + day[at % day.length] + week[at % week.length] + carried;
            }
            return forecast;
        }
    }
}
