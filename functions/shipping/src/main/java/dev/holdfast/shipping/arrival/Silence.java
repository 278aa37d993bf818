package dev.holdfast.shipping.arrival;

import java.time.Instant;

/**
 * When no scan at all becomes news. Usual is the longest gap between two scans that 49 of 50 delivered parcels of the lane
 * stayed within; a parcel is silent from some days beyond that, of the days on which its lane delivers.
 */
public final class Silence {

    private static final double USUAL = 0.98;

    /** Days that are usual where nothing has been learned yet. */
    private static final double UNKNOWN_DAYS = 5;

    private Silence() {}

    /**
     * From when on a parcel under way counts as silent unless it is scanned before.
     *
     * @param daysBeyond days beyond the usual, 0 or more
     */
    public static Instant silentFrom(Journey journey, LaneKnowledge knowledge, double daysBeyond) {
        double usual = knowledge
                .time(Measure.LONGEST_GAP)
                .map(gap -> gap.quantile(USUAL, 0))
                .orElse(UNKNOWN_DAYS);
        TransitClock clock = Calendars.clock(journey.lane(), journey.zone(), knowledge.rhythm());
        return clock.after(journey.lastScan(), usual + daysBeyond);
    }
}
