package dev.holdfast.shipping.arrival;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Between which days a parcel was expected when that was last news. It stands while the parcel is more likely than not to
 * keep it: hours that come and go with each scan are nobody's news.
 *
 * @param from where the parcel goes
 * @param to likewise, and included
 * @param putOff whether an earlier day had been expected before
 */
public record Promise(LocalDate from, LocalDate to, Instant madeAt, boolean putOff) {

    public Promise {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("expected until " + to + ", before " + from);
        }
    }

    /**
     * What is expected now: what was, unless more than half of the chances are after its last day. Each new one ends on a
     * later day than the one before.
     *
     * @param zone of the place that the parcel goes to
     */
    public static Promise after(Optional<Promise> before, Eta eta, ZoneId zone, Instant now) {
        LocalDate middle = LocalDate.ofInstant(eta.p50(), zone);
        return before.filter(made -> !middle.isAfter(made.to())).orElseGet(() -> {
            Days days = Days.of(eta, zone);
            return new Promise(days.from(), days.to(), now, before.isPresent());
        });
    }

    /** The days of an interval, both included. */
    public record Days(LocalDate from, LocalDate to) {

        public static Days of(Eta eta, ZoneId zone) {
            return new Days(LocalDate.ofInstant(eta.p10(), zone), LocalDate.ofInstant(eta.p90(), zone));
        }
    }
}
