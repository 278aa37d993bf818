package dev.holdfast.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.dynamo.GuardId;
import dev.holdfast.testing.simulation.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/**
 * Takes one guard away at a time, and the simulation fails: no condition is there for show, and the simulation would
 * notice if one got lost.
 */
@Disabled("being finished: which guards the books cannot notice has still to be worked out")
class GuardRemovalTest {

    private static final int SEEDS = Integer.getInteger("guard.seeds", 500);

    /** Runs in which a guard refused something, that are tried without it at most. */
    private static final int TRIES_MAX = Integer.getInteger("guard.tries", 150);

    @Test
    void removingAnyOneGuardMakesTheSimulationFail() {
        SortedMap<GuardId, List<Long>> refusals = seedsByGuard();
        List<GuardId> unneeded = refusals.entrySet().parallelStream()
                .filter(each -> !isNeeded(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .filter(guard -> Unneeded.reason(guard).isEmpty())
                .toList();
        assertThat(unneeded)
                .as("guards without which all is well, and no reason given")
                .isEmpty();
    }

    /** Every guard, with the seeds of the runs in which it refused a write. */
    private static SortedMap<GuardId, List<Long>> seedsByGuard() {
        SortedMap<GuardId, List<Long>> seeds = new ConcurrentSkipListMap<>();
        LongStream.rangeClosed(1, SEEDS).parallel().forEach(seed -> {
            try (Simulator simulator = new Simulator(seed)) {
                ReservationSimulationTest.Run.of(seed, simulator);
                simulator.dynamo().guardRefusals().forEach((guard, refused) -> {
                    List<Long> ofGuard = seeds.computeIfAbsent(guard, each -> new ArrayList<>());
                    if (refused > 0) {
                        synchronized (ofGuard) {
                            ofGuard.add(seed);
                        }
                    }
                });
            }
        });
        seeds.values().forEach(ofGuard -> ofGuard.sort(null));
        return seeds;
    }

    private static boolean isNeeded(GuardId guard, List<Long> seeds) {
        return seeds.stream().limit(TRIES_MAX).anyMatch(seed -> failsWithout(guard, seed));
    }

    private static boolean failsWithout(GuardId guard, long seed) {
        try (Simulator simulator = new Simulator(seed)) {
            simulator.dynamo().withoutGuard(guard);
            ReservationSimulationTest.Run.of(seed, simulator);
            return false;
        } catch (AssertionError broken) {
            return true;
        }
    }
}
