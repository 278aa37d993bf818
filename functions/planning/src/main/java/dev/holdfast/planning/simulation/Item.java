package dev.holdfast.planning.simulation;

import dev.holdfast.planning.demand.History;

/**
 * A SKU that is played.
 *
 * @param history over the whole calendar
 * @param largest units of each trading day's largest order line
 * @param price of a unit
 * @param supplier its index
 */
public record Item(History history, double[] largest, double price, int supplier) {

    /** What a unit costs: half its price. */
    public double cost() {
        return price / 2;
    }

    /** Order lines of a day; at least one if anything was asked for, and no more than units. */
    int lines(int day) {
        double units = history.units()[day];
        return units <= 0 ? 0 : (int) Math.clamp(history.lines()[day], 1, Math.max(1, Math.rint(units)));
    }

    /** Units of the largest line of a day; the others share the rest evenly. */
    double largest(int day) {
        int lines = lines(day);
        double units = history.units()[day];
        return lines <= 1 ? units : Math.clamp(largest[day], units / lines, units - (lines - 1));
    }
}
