package dev.holdfast.shipping.arrival;

import java.util.Map;

/** What is known of a lane, or of several lanes taken together, by week of delivery. */
public record LaneHistory(LaneKey key, Map<Week, Cohort> weeks) {

    public LaneHistory {
        weeks = Map.copyOf(weeks);
    }
}
