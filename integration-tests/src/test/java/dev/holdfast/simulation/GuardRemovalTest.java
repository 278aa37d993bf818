package dev.holdfast.simulation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.dynamo.GuardId;
import dev.holdfast.testing.simulation.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Takes one guard away at a time, and the simulation fails. A guard is a condition on a table, whatever the writes that
 * it stands in: it is taken out of all of them. {@code guards.txt} names a seed for each, and for those that no run can
 * miss the reason. After a change of the core other seeds may be needed: they are looked for here, and
 * {@code -Dguard.seeds=} widens the search.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardRemovalTest {

    private static final int SEEDS = Integer.getInteger("guard.seeds", 120);

    /** Runs in which a guard refused something, that are tried without it where its known seed fails no more. */
    private static final int TRIES_MAX = Integer.getInteger("guard.tries", 40);

    private final GuardList list = GuardList.read();
    private SortedMap<String, List<Long>> refusals = new ConcurrentSkipListMap<>();

    @BeforeAll
    void meetThemAll() {
        refusals = seedsByRule();
    }

    @Test
    void everyGuardIsKnownAndNoOtherIs() {
        assertThat(list.rules()).isEqualTo(refusals.keySet());
    }

    @Test
    void removingAnyOneGuardMakesTheSimulationFail() {
        assertThat(list.seeds()).isNotEmpty();
        List<String> unnoticed = list.seeds().entrySet().parallelStream()
                .filter(each -> !failsWithout(each.getKey(), each.getValue()) && !failsElsewhere(each.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(unnoticed).as("guards without which all is well").isEmpty();
    }

    private boolean failsElsewhere(String rule) {
        return refusals.getOrDefault(rule, List.of()).stream()
                .limit(TRIES_MAX)
                .anyMatch(seed -> failsWithout(rule, seed));
    }

    /** Every rule, with the seeds of the runs in which it refused a write. */
    private static SortedMap<String, List<Long>> seedsByRule() {
        SortedMap<String, List<Long>> seeds = new ConcurrentSkipListMap<>();
        LongStream.rangeClosed(1, SEEDS).parallel().forEach(seed -> {
            try (Simulator simulator = new Simulator(seed)) {
                ReservationSimulationTest.Run.of(seed, simulator);
                SortedMap<GuardId, Long> met = simulator.dynamo().guardRefusals();
                met.keySet().forEach(guard -> seeds.computeIfAbsent(guard.rule(), each -> new ArrayList<>()));
                met.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> each.getKey().rule())
                        .collect(toSet())
                        .forEach(rule -> seeds.computeIfPresent(rule, (same, some) -> {
                            some.add(seed);
                            return some;
                        }));
            }
        });
        seeds.values().forEach(some -> some.sort(null));
        return seeds;
    }

    private static boolean failsWithout(String rule, long seed) {
        try (Simulator simulator = new Simulator(seed)) {
            simulator.dynamo().withoutGuards(guard -> guard.rule().equals(rule));
            ReservationSimulationTest.Run.of(seed, simulator);
            return false;
        } catch (AssertionError broken) {
            return true;
        }
    }
}
