package dev.holdfast.planning.method;

import java.util.Arrays;

/** A series' differences, as often as it takes to make it stationary. */
record Differences(double[] values, double[] lasts) {

    private static final int MOST = 2;

    /** 5 percent, level stationarity (Kwiatkowski, Phillips, Schmidt and Shin, 1992, table 1). */
    private static final double CRITICAL = 0.463;

    static Differences of(double[] series) {
        double[] lasts = new double[MOST];
        double[] values = series;
        int times = 0;
        while (times < MOST && values.length > 10 && kpss(values) > CRITICAL) {
            lasts[times++] = values[values.length - 1];
            values = once(values);
        }
        return new Differences(values, Arrays.copyOf(lasts, times));
    }

    int times() {
        return lasts.length;
    }

    private static double[] once(double[] values) {
        double[] differences = new double[values.length - 1];
        for (int i = 1; i < values.length; i++) {
            differences[i - 1] = values[i] - values[i - 1];
        }
        return differences;
    }

    double[] undone(double[] forecast) {
        double[] values = forecast.clone();
        for (int time = times() - 1; time >= 0; time--) {
            double level = lasts[time];
            for (int i = 0; i < values.length; i++) {
                level += values[i];
                values[i] = level;
            }
        }
        return values;
    }

    /** The statistic of level stationarity, with Bartlett weights up to 4 (n/100)^(1/4) lags. 0 for a constant. */
    static double kpss(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        double[] rest = Arrays.stream(values).map(value -> value - mean).toArray();
        double partial = 0;
        double squares = 0;
        for (double each : rest) {
            partial += each;
            squares += partial * partial;
        }
        int lags = (int) (4 * Math.pow(n / 100.0, 0.25));
        double variance = 0;
        for (int lag = 0; lag <= lags; lag++) {
            double product = 0;
            for (int i = lag; i < n; i++) {
                product += rest[i] * rest[i - lag];
            }
            variance += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * product / n;
        }
        return variance <= 0 ? 0 : squares / n / n / variance;
    }
}
