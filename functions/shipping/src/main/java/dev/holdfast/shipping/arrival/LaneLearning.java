package dev.holdfast.shipping.arrival;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Learns one week anew from all parcels that were delivered in it. What comes out depends on nothing but the parcels and
 * their order, so that learning a week again, after a crash or because more of it has passed, replaces what was known and
 * never counts a parcel twice.
 */
public final class LaneLearning {

    private final Week week;
    private final Map<String, Cohort> cohorts = new TreeMap<>();

    public LaneLearning(Week week) {
        this.week = week;
    }

    /**
     * Learns from a parcel, which comes once, in the order of an index.
     *
     * @throws IllegalArgumentException if it was not delivered in this week
     */
    public void learn(Journey delivered) {
        if (!delivered.delivered().map(Week::of).equals(Optional.of(week))) {
            throw new IllegalArgumentException("not delivered in the week that is being learned");
        }
        Experience experience = Experience.of(delivered);
        for (LaneKey key : delivered.lane().widening()) {
            cohorts.computeIfAbsent(key.text(), text -> new Cohort()).add(experience);
        }
    }

    public Week week() {
        return week;
    }

    /** The week of each lane, and of what lanes are part of, by key. */
    public Map<String, Cohort> cohorts() {
        return cohorts;
    }
}
