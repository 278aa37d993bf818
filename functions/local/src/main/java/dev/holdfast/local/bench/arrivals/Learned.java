package dev.holdfast.local.bench.arrivals;

import dev.holdfast.shipping.arrival.Cohort;
import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.Lane;
import dev.holdfast.shipping.arrival.LaneHistory;
import dev.holdfast.shipping.arrival.LaneKey;
import dev.holdfast.shipping.arrival.LaneKnowledge;
import dev.holdfast.shipping.arrival.LaneLearning;
import dev.holdfast.shipping.arrival.Tuning;
import dev.holdfast.shipping.arrival.Week;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known at the beginning of a week: the weeks before it, and nothing of itself. */
final class Learned {

    private final Tuning tuning;
    private final Map<String, Map<Week, Cohort>> weeks = new HashMap<>();
    private final Map<Lane, LaneKnowledge> asked = new HashMap<>();
    private Week now = new Week(0);

    Learned(Tuning tuning) {
        this.tuning = tuning;
    }

    void learn(Week week, List<Journey> delivered) {
        LaneLearning learning = new LaneLearning(week);
        delivered.forEach(learning::learn);
        learning.cohorts()
                .forEach((key, cohort) ->
                        weeks.computeIfAbsent(key, name -> new HashMap<>()).put(week, cohort));
        weeks.values()
                .forEach(known -> known.keySet().removeIf(each -> each.compareTo(week.minus(tuning.weeks())) < 0));
        now = new Week(week.number() + 1);
        asked.clear();
    }

    LaneKnowledge of(Lane lane) {
        return asked.computeIfAbsent(
                lane,
                key -> new LaneKnowledge(
                        lane.widening().stream().map(this::history).toList(), now, tuning));
    }

    private LaneHistory history(LaneKey key) {
        return new LaneHistory(key, weeks.getOrDefault(key.text(), Map.of()));
    }
}
