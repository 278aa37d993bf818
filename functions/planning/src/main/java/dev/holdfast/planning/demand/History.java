package dev.holdfast.planning.demand;

import java.util.Arrays;

/**
 * A SKU's demand on the trading days of a calendar, from its first day on.
 *
 * @param first the trading day of its first demand
 * @param units ordered on each trading day, from the calendar's first to the last that is known; zero before the first
 * @param lines order lines on each of them
 */
public record History(String sku, int first, double[] units, double[] lines) {

    /** The known trading days. */
    public int end() {
        return units.length;
    }

    /** Trading days since the first demand. */
    public int life() {
        return end() - first;
    }

    /** What was known when so many trading days of the calendar were over. */
    public History until(int end) {
        return end >= units.length
                ? this
                : new History(sku, Math.min(first, end), Arrays.copyOf(units, end), Arrays.copyOf(lines, end));
    }

    /** Units a trading day since the first demand. */
    public double mean() {
        return Arrays.stream(units, first, units.length).average().orElse(0);
    }

    /** Its life alone. */
    public double[] alive() {
        return Arrays.copyOfRange(units, first, units.length);
    }
}
