package dev.holdfast.planning.forecast;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What is expected of one day: all zero if the shop is closed on it.
 *
 * @param mean units
 * @param p10 units that demand does not exceed with a probability of a tenth; so the others
 */
public record DayForecast(
        LocalDate date, double mean, double p10, double p50, double p80, double p90, double p95, double p99) {

    static final int VALUES = 7;
    private static final double DIGITS = 1_000;

    static DayForecast of(LocalDate date, double[] values) {
        return new DayForecast(date, values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
    }

    /** To three digits after the point, or as large numbers go. */
    DayForecast rounded() {
        return of(
                date,
                Arrays.stream(values())
                        .map(value -> Math.rint(value * DIGITS) / DIGITS)
                        .toArray());
    }

    double[] values() {
        return new double[] {mean, p10, p50, p80, p90, p95, p99};
    }
}
