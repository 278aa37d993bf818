package dev.holdfast.planning.simulation;

/** Running totals of a SKU's demand, by trading days that are over. */
final class Sums {

    private final int first;
    private final double[] units;
    private final double[] lines;

    Sums(Item item) {
        this.first = item.history().first();
        this.units = new double[item.history().end() + 1];
        this.lines = new double[units.length];
        for (int day = 0; day < item.history().end(); day++) {
            units[day + 1] = units[day] + item.history().units()[day];
            lines[day + 1] = lines[day] + item.lines(day);
        }
    }

    /** The day of its first demand. */
    int first() {
        return first;
    }

    double units(int day) {
        return units[day];
    }

    double lines(int day) {
        return lines[day];
    }
}
