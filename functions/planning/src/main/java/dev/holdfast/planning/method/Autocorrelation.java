package dev.holdfast.planning.method;

import java.util.Arrays;

/** How a series resembles itself some steps before (Yule, 1926). */
final class Autocorrelation {

    private Autocorrelation() {}

    /** At lags 0 to that one; 0 throughout for a constant series. */
    static double[] of(double[] values, int lags) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double[] result = new double[lags + 1];
        for (int lag = 0; lag <= lags; lag++) {
            for (int i = lag; i < values.length; i++) {
                result[lag] += (values[i] - mean) * (values[i - lag] - mean);
            }
        }
        double variance = result[0];
        return Arrays.stream(result)
                .map(sum -> variance == 0 ? 0 : sum / variance)
                .toArray();
    }
}
