package dev.holdfast.planning.trees;

import java.util.Arrays;

/** What boosted trees make small. */
public sealed interface Loss {

    /** Squared error: forecasts the mean. */
    record Squared() implements Loss {}

    /** Pinball loss (Koenker and Bassett, 1978): forecasts that quantile, 0.5 the median. */
    record Quantile(double level) implements Loss {

        public Quantile {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("no quantile has level " + level);
            }
        }
    }

    /** How far, and to which side, the prediction of a row should move. */
    default double gradient(double residual) {
        return switch (this) {
            case Squared() -> residual;
            case Quantile(double level) -> residual >= 0 ? level : level - 1;
        };
    }

    /** The constant that is best for these residuals. */
    default double best(double[] residuals, double[] weights) {
        return switch (this) {
            case Squared() -> mean(residuals, weights);
            case Quantile(double level) -> quantile(residuals, weights, level);
        };
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
            weight += weights[i];
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private static double quantile(double[] values, double[] weights, double level) {
        if (Arrays.stream(weights).distinct().limit(2).count() < 2) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, level * sorted.length)];
        }
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        double due = level * Arrays.stream(weights).sum();
        for (int i : order) {
            due -= weights[i];
            if (due <= 0) {
                return values[i];
            }
        }
        return values[order[order.length - 1]];
    }
}
