package dev.holdfast.planning.method;

import java.util.Arrays;

/**
 * Observations at equal distances, oldest first.
 *
 * @param values at least one, each a number within 1e100
 * @param season steps after which a pattern repeats, 1 for none
 */
public record Series(double[] values, int season) {

    private static final double MOST = 1e100;

    public Series {
        if (values.length == 0 || season < 1) {
            throw new IllegalArgumentException("a series has values and a season of at least 1");
        }
        for (double value : values) {
            if (!(Math.abs(value) <= MOST)) {
                throw new IllegalArgumentException(
                        "a value is no number of which sums of squares can be taken: " + value);
            }
        }
    }

    public static Series of(double... values) {
        return new Series(values, 1);
    }

    public int length() {
        return values.length;
    }

    public double last() {
        return values[values.length - 1];
    }

    public double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** The first so many. */
    public Series until(int end) {
        return new Series(Arrays.copyOf(values, end), season);
    }

    /** Other values with the same season. */
    public Series with(double[] other) {
        return new Series(other, season);
    }

    boolean isConstant() {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    boolean isPositive() {
        return Arrays.stream(values).allMatch(value -> value > 0);
    }
}
