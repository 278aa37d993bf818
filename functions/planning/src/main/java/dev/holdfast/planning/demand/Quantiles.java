package dev.holdfast.planning.demand;

import java.util.Arrays;

/** Quantile forecasts: units of each step that demand does not exceed with the probability of each level. */
public final class Quantiles {

    /** P10 to P99. */
    private static final double[] LEVELS = {0.1, 0.5, 0.8, 0.9, 0.95, 0.99};

    private final double[][] values;

    /** @param values by level, then by step; made ascending over levels and not below zero */
    Quantiles(double[][] values) {
        this.values = values;
        for (int step = 0; step < values[0].length; step++) {
            double least = 0;
            for (double[] level : values) {
                level[step] = Math.max(level[step], least);
                least = level[step];
            }
        }
    }

    public static double[] levels() {
        return LEVELS.clone();
    }

    static int count() {
        return LEVELS.length;
    }

    static double level(int index) {
        return LEVELS[index];
    }

    /** @param level one of {@link #levels} */
    public double[] at(double level) {
        int index = Arrays.binarySearch(LEVELS, level);
        if (index < 0) {
            throw new IllegalArgumentException("no quantiles at " + level);
        }
        return values[index].clone();
    }

    public int steps() {
        return values[0].length;
    }

    double value(int level, int step) {
        return values[level][step];
    }

    /** That share of the other, the rest of this: quantiles averaged, not probabilities (Lichtendahl et al., 2013). */
    Quantiles blend(Quantiles other, double share) {
        double[][] mixed = new double[values.length][steps()];
        for (int level = 0; level < mixed.length; level++) {
            for (int step = 0; step < steps(); step++) {
                mixed[level][step] = (1 - share) * values[level][step] + share * other.values[level][step];
            }
        }
        return new Quantiles(mixed);
    }

    Quantiles extended(int horizon) {
        double[][] longer = new double[values.length][];
        for (int level = 0; level < longer.length; level++) {
            longer[level] = extended(values[level], horizon);
        }
        return new Quantiles(longer);
    }

    /** All of them again and again. */
    static double[] extended(double[] values, int horizon) {
        double[] longer = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            longer[step] = values[step % values.length];
        }
        return longer;
    }

    /** Linear between order statistics (Hyndman and Fan, 1996, type 7). */
    static double ofSorted(double[] sorted, double level) {
        double at = (sorted.length - 1) * level;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
