package dev.holdfast.shipping.arrival;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parcels from Hamburg to Paris, where nothing is celebrated in September 2026 and the first Monday is the seventh. */
final class Parcels {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Lane LANE = new Lane("dhl", "standard", "DE", "FR");
    static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    private Parcels() {}

    /** @param day days after the first Monday */
    static Instant at(int day, int hour) {
        return MONDAY.plusDays(day).atTime(LocalTime.of(hour, 0)).atZone(PARIS).toInstant();
    }

    static Scan scan(Stage stage, int day, int hour) {
        return new Scan(at(day, hour), stage);
    }

    static Journey underWay(Scan... scans) {
        return underWay(LANE, scans);
    }

    static Journey underWay(Lane lane, Scan... scans) {
        return new Journey(lane, PARIS, List.of(scans), Optional.empty());
    }

    static Journey delivered(Lane lane, Instant delivered, Scan... scans) {
        return new Journey(lane, PARIS, List.of(scans), Optional.of(delivered));
    }

    /** As many parcels, handed over on the first Monday and delivered so many days after it, around noon. */
    static List<Journey> taking(Lane lane, int parcels, int... days) {
        List<Journey> journeys = new ArrayList<>();
        for (int n = 0; n < parcels; n++) {
            Instant delivered = at(days[n % days.length], 12).plusSeconds(60L * (n % 60));
            journeys.add(delivered(lane, delivered, scan(Stage.HANDED_OVER, 0, 15)));
        }
        return journeys;
    }

    /** What is known after these, in the week of the given day. */
    static LaneKnowledge after(Lane lane, int day, List<Journey> delivered) {
        Map<Week, LaneLearning> weeks = new TreeMap<>();
        delivered.forEach(
                parcel -> weeks.computeIfAbsent(Week.of(parcel.delivered().orElseThrow()), LaneLearning::new)
                        .learn(parcel));
        List<LaneHistory> histories = lane.widening().stream()
                .map(key -> new LaneHistory(key, cohorts(key, weeks)))
                .filter(history -> !history.weeks().isEmpty())
                .toList();
        return new LaneKnowledge(histories, Week.of(at(day, 12)), Tuning.USUAL);
    }

    static LaneKnowledge after(Lane lane, int day) {
        return after(lane, day, List.of());
    }

    static LaneKnowledge after(Lane lane, int day, List<Journey> some, List<Journey> others) {
        List<Journey> both = new ArrayList<>(some);
        both.addAll(others);
        return after(lane, day, both);
    }

    private static Map<Week, Cohort> cohorts(LaneKey key, Map<Week, LaneLearning> weeks) {
        return weeks.entrySet().stream()
                .filter(each -> each.getValue().cohorts().containsKey(key.text()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().cohorts().get(key.text())));
    }

    static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
