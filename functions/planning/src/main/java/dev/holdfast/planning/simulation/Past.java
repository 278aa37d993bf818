package dev.holdfast.planning.simulation;

/**
 * What a policy sees of a SKU on a day: demand of the days before, sold and, as Holdfast counts it, lost: a line that is
 * refused counts in full, so that together they are what was asked for.
 */
public final class Past {

    private final Sums sums;
    private final int day;

    /** @param day trading days that are over */
    Past(Sums sums, int day) {
        this.sums = sums;
        this.day = day;
    }

    /** Trading days that are over. */
    public int day() {
        return day;
    }

    /** Units a day since the first demand. */
    public double mean() {
        return mean(day);
    }

    /** Units a day of the last so many days, or of its life if that is shorter. */
    public double mean(int days) {
        int from = Math.max(Math.min(sums.first(), day - 1), day - days);
        return (sums.units(day) - sums.units(from)) / (day - from);
    }

    /** Units of its average order line; of a SKU that has sold little, more or less eight. */
    public double line() {
        return (sums.units(day) + 8) / (sums.lines(day) + 1);
    }
}
