package dev.holdfast.local.bench.arrivals;

import dev.holdfast.shipping.arrival.Eta;
import java.time.Duration;
import java.time.Instant;

/**
 * How one forecast came out.
 *
 * @param interval below 0 for an arrival before P10, above for one after P90, 0 between
 */
record Score(int interval, double hoursOff, double naiveHoursOff, double widthHours) {

    static Score of(Eta eta, Instant naive, Instant arrival) {
        int interval = arrival.isBefore(eta.p10()) ? -1 : arrival.isAfter(eta.p90()) ? 1 : 0;
        return new Score(interval, hours(eta.p50(), arrival), hours(naive, arrival), hours(eta.p10(), eta.p90()));
    }

    void into(Tally tally) {
        tally.add(interval, hoursOff, naiveHoursOff, widthHours);
    }

    private static double hours(Instant one, Instant other) {
        return Math.abs(Duration.between(one, other).toSeconds()) / 3600.0;
    }
}
