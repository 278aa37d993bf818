package dev.holdfast.planning.metric;

import java.util.Arrays;

/**
 * Errors of point forecasts. Every method takes what came true and what was forecast, of the same length, at least one.
 */
public final class PointErrors {

    private PointErrors() {}

    /**
     * Symmetric mean absolute percentage error as M4 defines it (Makridakis, Spiliotis and Assimakopoulos, 2020), 0 to 200.
     * A step where both are zero is no error.
     */
    public static double smape(double[] actual, double[] forecast) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double size = Math.abs(actual[i]) + Math.abs(forecast[i]);
            sum += size == 0 ? 0 : 200 * Math.abs(actual[i] - forecast[i]) / size;
        }
        return sum / actual.length;
    }

    public static double meanAbsolute(double[] actual, double[] forecast) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += Math.abs(actual[i] - forecast[i]);
        }
        return sum / actual.length;
    }

    /** Mean of the squares, not their root. */
    public static double meanSquare(double[] actual, double[] forecast) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += (actual[i] - forecast[i]) * (actual[i] - forecast[i]);
        }
        return sum / actual.length;
    }

    /** Forecast above what came true is positive; in the unit of the series, a step. */
    public static double bias(double[] actual, double[] forecast) {
        return (Arrays.stream(forecast).sum() - Arrays.stream(actual).sum()) / actual.length;
    }
}
