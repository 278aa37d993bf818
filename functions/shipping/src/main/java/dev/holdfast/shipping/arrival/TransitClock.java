package dev.holdfast.shipping.arrival;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * Transit time, in days of delivery: it runs through every day on which there are deliveries, midnight to midnight where the
 * parcel is going to, and stands still on other days. It is counted from the beginning of the day of a scan, not from
 * its minute: what is handed over at ten or at four leaves with the same lorry, and arrives at an hour of the driver's.
 */
public final class TransitClock {

    /** Days that are looked at, at most: no parcel is under way for two years. */
    private static final int DAYS_MAX = 730;

    private final ZoneId zone;
    private final Predicate<LocalDate> runs;

    /** @param runs whether there are deliveries on a day; at least one in any two years */
    public TransitClock(ZoneId zone, Predicate<LocalDate> runs) {
        this.zone = zone;
        this.runs = runs;
    }

    /** Days from the beginning of the first one's day; 0 for a time before that. */
    public double between(Instant from, Instant to) {
        LocalDate last = LocalDate.ofInstant(to, zone);
        LocalDate day = LocalDate.ofInstant(from, zone);
        if (last.isBefore(day)) {
            return 0;
        }
        int days = 0;
        for (int n = 0; day.isBefore(last) && n < DAYS_MAX; n++, day = day.plusDays(1)) {
            days += runs.test(day) ? 1 : 0;
        }
        return runs.test(last) ? days + partOfDay(to) : days;
    }

    /** The first time at which that much has passed, and at most two years later. */
    public Instant after(Instant from, double days) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        double left = days;
        for (int n = 0; n < DAYS_MAX; n++, day = day.plusDays(1)) {
            if (runs.test(day)) {
                if (left <= 1) {
                    break;
                }
                left--;
            }
        }
        ZonedDateTime begin = day.atStartOfDay(zone);
        return begin.plusNanos((long) (Math.clamp(left, 0, 1) * length(begin))).toInstant();
    }

    private double partOfDay(Instant time) {
        ZonedDateTime begin = LocalDate.ofInstant(time, zone).atStartOfDay(zone);
        return (double) Duration.between(begin.toInstant(), time).toNanos() / length(begin);
    }

    /** Nanoseconds: days are 23 or 25 hours long where clocks are changed. */
    private static long length(ZonedDateTime begin) {
        return Duration.between(begin, begin.toLocalDate().plusDays(1).atStartOfDay(begin.getZone()))
                .toNanos();
    }
}
