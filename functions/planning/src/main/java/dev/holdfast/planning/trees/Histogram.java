package dev.holdfast.planning.trees;

import org.jspecify.annotations.Nullable;

/** Sums of gradients, weights and rows by bin, of all features of a node's rows. */
final class Histogram {

    private static final int WIDTH = 3;

    private final double[][] sums;

    Histogram(Binned table, int[] features) {
        sums = new double[table.width()][];
        for (int f : features) {
            sums[f] = new double[table.bins()[f].count() * WIDTH];
        }
    }

    void add(Binned table, int[] features, int[] rows, int from, int to, double[] gradient, double[] weight) {
        for (int f : features) {
            byte[] codes = table.codes()[f];
            double[] sum = sums[f];
            for (int i = from; i < to; i++) {
                int row = rows[i];
                int at = (codes[row] & 0xff) * WIDTH;
                sum[at] += gradient[row];
                sum[at + 1] += weight[row];
                sum[at + 2]++;
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
        double allWeight = 0;
        double all = 0;
        for (int i = 0; i < sum.length; i += WIDTH) {
            allGradient += sum[i];
            allWeight += sum[i + 1];
            all += sum[i + 2];
        }
        double whole = allGradient * allGradient / allWeight;
        double gradient = 0;
        double weight = 0;
        double count = 0;
        double bestGain = 0;
        int best = -1;
        for (int i = 0; i < sum.length - WIDTH; i += WIDTH) {
            gradient += sum[i];
            weight += sum[i + 1];
            count += sum[i + 2];
            if (count >= leafRows && all - count >= leafRows) {
                double other = allGradient - gradient;
                double gain = gradient * gradient / weight + other * other / (allWeight - weight) - whole;
                if (gain > bestGain) {
                    bestGain = gain;
                    best = i / WIDTH;
                }
            }
        }
        return best < 0 ? null : new Cut(feature, best, bestGain);
    }

    /** Rows whose bin is up to that one go left. */
    record Cut(int feature, int bin, double gain) {}
}
