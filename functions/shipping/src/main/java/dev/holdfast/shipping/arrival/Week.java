package dev.holdfast.shipping.arrival;

import java.time.Instant;

/**
 * Seven days in UTC from a Monday, by number. Parcels are learned by the week of their delivery, not of their handover:
 * of those handed over last week only the fast ones have been delivered yet.
 *
 * @param number weeks since Monday 29 December 1969
 */
public record Week(int number) implements Comparable<Week> {

    private static final long SECONDS = 7 * 86_400L;

    /** The first of January 1970 was a Thursday. */
    private static final long MONDAY = 3 * 86_400L;

    public static Week of(Instant time) {
        return new Week(Math.toIntExact(Math.floorDiv(time.getEpochSecond() + MONDAY, SECONDS)));
    }

    public Instant begin() {
        return Instant.ofEpochSecond(number * SECONDS - MONDAY);
    }

    /** The first instant after it. */
    public Instant end() {
        return new Week(number + 1).begin();
    }

    public Week minus(int weeks) {
        return new Week(number - weeks);
    }

    @Override
    public int compareTo(Week other) {
        return Integer.compare(number, other.number);
    }
}
