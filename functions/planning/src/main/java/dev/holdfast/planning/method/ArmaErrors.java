package dev.holdfast.planning.method;

import java.util.Arrays;

/** An autoregressive moving average process of a stationary series: its one-step errors and its forecasts (Box and Jenkins, 1970). */
final class ArmaErrors {

    private final double[] values;
    private final double[] ar;
    private final double[] ma;
    private final double constant;
    private final double[] errors;

    /** @param point autoregressive weights, moving average weights, and the mean if there is one */
    ArmaErrors(double[] values, int p, int q, double[] point) {
        this.values = values;
        this.ar = Arrays.copyOfRange(point, 0, p);
        this.ma = Arrays.copyOfRange(point, p, p + q);
        double share = 1 - Arrays.stream(ar).sum();
        this.constant = point.length > p + q ? point[p + q] * share : 0;
        this.errors = new double[values.length];
        for (int i = p; i < values.length; i++) {
            errors[i] = values[i] - expected(values, errors, i);
        }
    }

    private double expected(double[] seen, double[] missed, int at) {
        double sum = constant;
        for (int lag = 1; lag <= ar.length; lag++) {
            sum += ar[lag - 1] * seen[at - lag];
        }
        for (int lag = 1; lag <= Math.min(ma.length, at); lag++) {
            sum += ma[lag - 1] * missed[at - lag];
        }
        return sum;
    }

    /** Of all errors, given the first values. */
    double squares() {
        double sum = 0;
        for (double error : errors) {
            sum += error * error;
        }
        return sum;
    }

    double[] forecast(int horizon) {
        double[] seen = Arrays.copyOf(values, values.length + horizon);
        double[] missed = Arrays.copyOf(errors, seen.length);
        for (int i = values.length; i < seen.length; i++) {
            seen[i] = expected(seen, missed, i);
        }
        return Arrays.copyOfRange(seen, values.length, seen.length);
    }
}
