package dev.holdfast.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.dynamo.GuardId;
import dev.holdfast.testing.simulation.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Takes one guard away at a time, and the simulation fails. {@code guards.txt} names a seed for each guard, and for those
 * that no run can miss the reason. After a change of the core other seeds may be needed: they are looked for here, and
 * {@code -Dguard.seeds=} widens the search.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardRemovalTest {

    private static final int SEEDS = Integer.getInteger("guard.seeds", 120);

    /** Runs in which a guard refused something, that are tried without it where its known seed fails no more. */
    private static final int TRIES_MAX = Integer.getInteger("guard.tries", 40);

    private final GuardList list = GuardList.read();
    private SortedMap<GuardId, List<Long>> refusals = new ConcurrentSkipListMap<>();

    @BeforeAll
    void meetThemAll() {
        refusals = seedsByGuard();
    }

    @Test
    void everyGuardIsKnown() {
        assertThat(refusals.keySet().stream().filter(guard -> !list.knows(guard)))
                .as("guards of which guards.txt says nothing")
                .isEmpty();
    }

    @Test
    void removingAnyOneGuardMakesTheSimulationFail() {
        assertThat(list.seeds()).hasSizeGreaterThan(15);
        List<String> unnoticed = list.seeds().entrySet().parallelStream()
                .filter(each -> !failsAtKnownSeed(each.getKey(), each.getValue()) && !failsElsewhere(each.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(unnoticed).as("guards without which all is well").isEmpty();
    }

    private static boolean failsAtKnownSeed(String text, long seed) {
        return met(seed).stream()
                .filter(guard -> guard.toString().equals(text))
                .anyMatch(guard -> failsWithout(guard, seed));
    }

    private static Set<GuardId> met(long seed) {
        try (Simulator simulator = new Simulator(seed)) {
            ReservationSimulationTest.Run.of(seed, simulator);
            return simulator.dynamo().guardsSeen();
        }
    }

    private boolean failsElsewhere(String text) {
        return refusals.entrySet().stream()
                .filter(each -> each.getKey().toString().equals(text))
                .anyMatch(each ->
                        each.getValue().stream().limit(TRIES_MAX).anyMatch(seed -> failsWithout(each.getKey(), seed)));
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
