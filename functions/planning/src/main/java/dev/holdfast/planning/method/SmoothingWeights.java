package dev.holdfast.planning.method;

import dev.holdfast.planning.method.Form.Trend;

/**
 * The smoothing parameters of the error correction form.
 *
 * @param level alpha
 * @param trend beta, at most alpha
 * @param season gamma, at most 1 - alpha
 * @param damping phi, 1 for none
 */
record SmoothingWeights(double level, double trend, double season, double damping) {

    /** Shares of what each may be at most, so that all within 0 and 1 are admissible. */
    static SmoothingWeights of(Form form, double[] shares) {
        int next = 0;
        double level = shares[next++];
        double trend = form.hasTrend() ? shares[next++] * level : 0;
        double season = form.isSeasonal() ? shares[next++] * (1 - level) : 0;
        double damping = form.trend() == Trend.DAMPED ? shares[next] : 1;
        return new SmoothingWeights(level, trend, season, damping);
    }
}
