package dev.holdfast.shipping.arrival;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of lanes, remembered for some minutes: it is learned anew twice a day, and the wide lanes, which are asked for
 * with every parcel, are the large ones.
 */
@Singleton
public class KnownLanes {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Lanes that are remembered, the last used ones; the largest takes 40 KB, most take one. */
    private static final int KEPT_MAX = 1_000;

    private final LaneTable table;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    public KnownLanes(LaneTable table) {
        this.table = table;
    }

    /** @param history empty for a lane that nothing is known of */
    private record Kept(Optional<LaneHistory> history, Instant until) {}

    /** Of the lane and of all that it is part of. */
    public LaneKnowledge of(Lane lane, Instant now) {
        Map<String, LaneHistory> found = new HashMap<>();
        List<LaneKey> unknown = recall(lane, now, found);
        if (!unknown.isEmpty()) {
            Map<String, LaneHistory> read = table.read(unknown);
            found.putAll(read);
            remember(unknown, read, now.plus(KEPT));
        }
        List<LaneHistory> histories = lane.widening().stream()
                .flatMap(key -> Optional.ofNullable(found.get(key.text())).stream())
                .toList();
        return new LaneKnowledge(histories, Week.of(now), Tuning.USUAL);
    }

    /** @return those that have to be read */
    private List<LaneKey> recall(Lane lane, Instant now, Map<String, LaneHistory> found) {
        List<LaneKey> unknown = new ArrayList<>();
        synchronized (kept) {
            for (LaneKey key : lane.widening()) {
                Kept known = kept.get(key.text());
                if (known == null || !now.isBefore(known.until())) {
                    unknown.add(key);
                } else {
                    known.history().ifPresent(history -> found.put(key.text(), history));
                }
            }
        }
        return unknown;
    }

    private void remember(List<LaneKey> keys, Map<String, LaneHistory> read, Instant until) {
        synchronized (kept) {
            for (LaneKey key : keys) {
                kept.put(key.text(), new Kept(Optional.ofNullable(read.get(key.text())), until));
            }
            var oldest = kept.keySet().iterator();
            while (kept.size() > KEPT_MAX) {
                oldest.next();
                oldest.remove();
            }
        }
    }
}
