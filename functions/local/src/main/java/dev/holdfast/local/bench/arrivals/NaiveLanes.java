package dev.holdfast.local.bench.arrivals;

import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.LaneKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What most shops do: the average time of all parcels of the lane so far, or of the next wider one that has any. */
final class NaiveLanes {

    private static final class Sum {
        double seconds;
        long parcels;
    }

    private final Map<LaneKey, Sum> sums = new HashMap<>();

    void learn(Journey delivered) {
        Instant there = delivered.delivered().orElseThrow();
        for (LaneKey key : delivered.lane().widening()) {
            Sum sum = sums.computeIfAbsent(key, name -> new Sum());
            sum.seconds += Duration.between(delivered.handedOver(), there).toSeconds();
            sum.parcels++;
        }
    }

    /** Parcels of the lane itself so far. */
    long parcels(Journey journey) {
        Sum sum = sums.get(journey.lane().widening().getFirst());
        return sum == null ? 0 : sum.parcels;
    }

    Instant expected(Journey journey) {
        for (LaneKey key : journey.lane().widening()) {
            Sum sum = sums.get(key);
            if (sum != null) {
                return journey.handedOver().plusSeconds((long) (sum.seconds / sum.parcels));
            }
        }
        return journey.handedOver();
    }
}
