package dev.holdfast.shipping;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.schedule.ScheduledOperation;
import dev.holdfast.shipping.arrival.Cohort;
import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.LaneKey;
import dev.holdfast.shipping.arrival.LaneLearning;
import dev.holdfast.shipping.arrival.LaneTable;
import dev.holdfast.shipping.arrival.Tuning;
import dev.holdfast.shipping.arrival.Week;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.shipping.parcel.ParcelTable.Delivered;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Learns how long lanes take, from all parcels that were delivered in a week, which it then puts in place of what was known of
 * that week. It may be killed anywhere and run at once with itself: the lane of all lanes is written last and says how
 * far a week was read, so that what was left is done by the next run, with the same result.
 */
@Singleton
public class LearnLanes implements ScheduledOperation {

    private static final Logger LOG = Logger.getLogger(LearnLanes.class);

    /** How long after a week's end its deliveries are still heard of: those that are polled for, and repeats. */
    private static final Duration LATE = Duration.ofDays(3);

    /** Parcels that are in memory at a time. */
    private static final int READ_AT_ONCE = 100;

    private final ParcelTable parcels;
    private final LaneTable lanes;

    public LearnLanes(ParcelTable parcels, LaneTable lanes) {
        this.parcels = parcels;
        this.lanes = lanes;
    }

    @Override
    public void run(Instant at) {
        due(at).forEach(week -> learn(week, at));
    }

    /** The newest first. A week that is over, and was read after all of it was heard of, is not read again. */
    private List<Week> due(Instant at) {
        Map<Week, Instant> read = lanes.readUntil(LaneKey.ALL);
        Week now = Week.of(at);
        return IntStream.rangeClosed(0, Tuning.USUAL.weeks())
                .mapToObj(now::minus)
                .filter(week ->
                        read.getOrDefault(week, Instant.MIN).isBefore(week.end().plus(LATE)))
                .toList();
    }

    private void learn(Week week, Instant at) {
        LaneLearning learning = new LaneLearning(week);
        List<Delivered> delivered = parcels.deliveredIn(week);
        for (int from = 0; from < delivered.size(); from += READ_AT_ONCE) {
            read(delivered.subList(from, Math.min(delivered.size(), from + READ_AT_ONCE)), learning);
        }
        Map<String, Cohort> cohorts = learning.cohorts();
        cohorts.forEach((lane, cohort) -> {
            if (!lane.equals(LaneKey.ALL.text())) {
                lanes.replace(new LaneKey(lane), week, cohort, at);
            }
        });
        Cohort all = cohorts.get(LaneKey.ALL.text());
        if (all != null) {
            lanes.replace(LaneKey.ALL, week, all, at);
            LOG.infof("learned %d lanes from %d parcels of week %s", cohorts.size(), all.parcels(), week.begin());
        }
    }

    private void read(List<Delivered> some, LaneLearning learning) {
        List<ParcelId> ids = some.stream().map(Delivered::parcel).toList();
        Map<ParcelId, Parcel> rows = parcels.read(ids);
        ids.stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .flatMap(parcel -> Journeys.of(parcel).stream())
                .filter(journey -> isOf(journey, learning.week()))
                .forEach(learning::learn);
    }

    /** The index may be behind: a delivery that turned out to be earlier belongs to another week. */
    private static boolean isOf(Journey journey, Week week) {
        return journey.delivered().map(Week::of).equals(Optional.of(week));
    }
}
