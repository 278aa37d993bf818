package dev.holdfast.shipping.arrival;

import java.time.Instant;
import java.util.Optional;

/** When a parcel that is under way will arrive. */
public final class ArrivalTimes {

    private ArrivalTimes() {}

    /**
     * From the stage that the parcel is in, given that it has not been delivered in the time since that began.
     *
     * @param now not before the last scan
     * @return empty for a delivered parcel, and as long as no parcel at all has been delivered to learn from
     */
    public static Optional<Eta> expected(Journey journey, LaneKnowledge knowledge, Instant now) {
        if (journey.delivered().isPresent()) {
            return Optional.empty();
        }
        Scan current = journey.current();
        return knowledge
                .time(Measure.from(current.stage()))
                .map(time -> eta(current.at(), time, knowledge.rhythm(), journey, now))
                .or(() -> fromHandover(journey, knowledge, now));
    }

    private static Optional<Eta> fromHandover(Journey journey, LaneKnowledge knowledge, Instant now) {
        return knowledge
                .time(Measure.FROM_HANDOVER)
                .map(time -> eta(journey.handedOver(), time, knowledge.rhythm(), journey, now));
    }

    private static Eta eta(Instant since, TransitTime time, Rhythm rhythm, Journey journey, Instant now) {
        TransitClock clock = Calendars.clock(journey.lane(), journey.zone(), rhythm);
        double elapsed = clock.between(since, now);
        return new Eta(
                at(clock, since, time.quantile(0.1, elapsed), now),
                at(clock, since, time.quantile(0.5, elapsed), now),
                at(clock, since, time.quantile(0.9, elapsed), now));
    }

    /** Rounding never takes it before now. */
    private static Instant at(TransitClock clock, Instant since, double days, Instant now) {
        Instant arrival = clock.after(since, days);
        return arrival.isBefore(now) ? now : arrival;
    }
}
