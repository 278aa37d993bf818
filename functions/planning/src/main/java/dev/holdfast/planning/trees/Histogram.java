package dev.holdfast.planning.trees;

import org.jspecify.annotations.Nullable;

/** Sums of gradients and counts of rows by bin, of all features of a node's rows. */
final class Histogram {

    private static final int WIDTH = 2;

    /** Less than this share is rounding. */
    private static final double LEAST_GAIN = 1e-9;

    private final double[][] sums;

    Histogram(Binned table, int[] features) {
        sums = new double[table.width()][];
        for (int f : features) {
            sums[f] = new double[table.bins()[f].count() * WIDTH];
        }
    }

    /** @param gradient of the rows from, to, in their order */
    void add(Binned table, int[] features, int[] rows, int from, double[] gradient) {
        for (int f : features) {
            byte[] codes = table.codes()[f];
            double[] sum = sums[f];
            for (int i = 0; i < gradient.length; i++) {
                int at = (codes[rows[from + i]] & 0xff) * WIDTH;
                sum[at] += gradient[i];
                sum[at + 1]++;
            }
        }
    }

    /** What is left of this one without the other, in place. */
    Histogram minus(int[] features, Histogram other) {
        for (int f : features) {
            double[] mine = sums[f];
            double[] theirs = other.sums[f];
            for (int i = 0; i < mine.length; i++) {
                mine[i] -= theirs[i];
            }
        }
        return this;
    }

    /** The best cut of one feature, or null if there is none that leaves enough rows on both sides. */
    @Nullable
    Cut best(int feature, int leafRows) {
        double[] sum = sums[feature];
        double allGradient = 0;
        double all = 0;
        for (int i = 0; i < sum.length; i += WIDTH) {
            allGradient += sum[i];
            all += sum[i + 1];
        }
        double gradient = 0;
        double count = 0;
        double bestGain = allGradient * allGradient / all * (1 + LEAST_GAIN);
        int best = -1;
        for (int i = 0; i < sum.length - WIDTH; i += WIDTH) {
            gradient += sum[i];
            count += sum[i + 1];
            if (count >= leafRows && all - count >= leafRows) {
                double other = allGradient - gradient;
                double gain = gradient * gradient / count + other * other / (all - count);
                if (gain > bestGain) {
                    bestGain = gain;
                    best = i / WIDTH;
                }
            }
        }
        return best < 0 ? null : new Cut(feature, best, bestGain - allGradient * allGradient / all);
    }

    /** Rows whose bin is up to that one go left. */
    record Cut(int feature, int bin, double gain) {}
}
