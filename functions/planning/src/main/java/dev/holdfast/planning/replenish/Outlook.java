package dev.holdfast.planning.replenish;

import dev.holdfast.planning.demand.Expected;
import dev.holdfast.planning.demand.Quantiles;
import java.util.Arrays;

/**
 * What demand of a SKU is expected on each of the coming days, as far as ordering wants to know it.
 *
 * @param mean units a day, not below zero
 * @param deviation standard deviation of each day's demand
 */
public record Outlook(double[] mean, double[] deviation) {

    public Outlook {
        if (mean.length == 0 || mean.length != deviation.length) {
            throw new IllegalArgumentException("a mean and a deviation for each day, at least one");
        }
        for (int day = 0; day < mean.length; day++) {
            if (!(mean[day] >= 0 && deviation[day] >= 0 && mean[day] + deviation[day] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("demand is a number, not below zero");
            }
        }
    }

    /** Of a forecast: its mean, and the spread that its quantiles have. */
    public static Outlook of(Expected expected) {
        double[] levels = Quantiles.levels();
        double[][] values = Arrays.stream(levels)
                .mapToObj(level -> expected.quantiles().at(level))
                .toArray(double[][]::new);
        return of(expected.mean(), levels, values);
    }

    /** @param quantiles by level, then by day */
    public static Outlook of(double[] mean, double[] levels, double[][] quantiles) {
        double[] deviation = new double[mean.length];
        for (int day = 0; day < deviation.length; day++) {
            double[] values = new double[levels.length];
            for (int level = 0; level < levels.length; level++) {
                values[level] = quantiles[level][day];
            }
            deviation[day] = Spread.deviation(levels, values);
        }
        return new Outlook(mean, deviation);
    }

    public int days() {
        return mean.length;
    }

    /** Units of the first so many days together. */
    public double total(int days) {
        return Arrays.stream(mean, 0, days).sum();
    }

    /** Without the first so many days. */
    public Outlook after(int days) {
        return new Outlook(
                Arrays.copyOfRange(mean, days, mean.length), Arrays.copyOfRange(deviation, days, mean.length));
    }
}
