package dev.holdfast.testing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.testing.dynamo.GuardId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private static final int SEEDS = 2_000;
    private static final int SEEDS_TO_FIND_A_FAILURE = 500;

    @Test
    void holds_for_thousands_of_seeds_and_fails_without_any_one_of_its_guards() {
        Set<GuardId> guards = new ConcurrentSkipListSet<>();
        Seeds.run(
                SEEDS,
                seed -> TicketOffice.run(
                        seed,
                        simulator -> {},
                        simulator -> guards.addAll(simulator.dynamo().guardsSeen())));
        assertThat(guards)
                .extracting(GuardId::toString)
                .containsExactly(
                        "PUT orders IF attribute_not_exists(owner)",
                        "UPDATE stock IF available >= :seats THEN SET available = available - :seats");
        for (GuardId guard : guards) {
            assertThatExceptionOfType(AssertionError.class)
                    .as("without %s", guard)
                    .isThrownBy(() -> Seeds.run(SEEDS_TO_FIND_A_FAILURE, seed -> TicketOffice.runWithout(seed, guard)))
                    .withMessageContaining("-Dseed=");
        }
    }

    @Test
    void the_same_seed_gives_the_same_run() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(traceOf(seed)).isEqualTo(traceOf(seed)).hasSizeGreaterThan(1_000);
        }
        assertThat(traceOf(1)).isNotEqualTo(traceOf(2));
    }

    private static String traceOf(long seed) {
        StringBuilder trace = new StringBuilder();
        TicketOffice.run(seed, simulator -> {}, simulator -> trace.append(simulator.trace()));
        return trace.toString();
    }

    @Test
    void every_kind_of_fault_happens() {
        Set<String> missing = new TreeSet<>(Set.of(
                "crashes before",
                "crashes after",
                "timed out",
                "is throttled",
                "loses its request",
                "loses its answer",
                "is cancelled: {0=TransactionConflict}",
                "ThrottlingError",
                "ProvisionedThroughputExceeded",
                "sends only some",
                "loses the answer of"));
        for (long seed = 1; seed <= 300 && !missing.isEmpty(); seed++) {
            String trace = traceOf(seed);
            missing.removeIf(trace::contains);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_client_that_fails_fails_the_simulation_with_its_seed_and_what_happened() {
        try (Simulator simulator = new Simulator(7)) {
            simulator.client("reader", Simulator.START, () -> {
                simulator.dynamo().scan(scan -> scan.tableName("holdfast-" + Tables.STOCK));
                throw new IllegalStateException("wrong");
            });
            assertThatExceptionOfType(SimulationFailed.class)
                    .isThrownBy(() -> simulator.runUntilIdle(Duration.ofMinutes(1)))
                    .withMessageContaining("seed 7")
                    .withMessageContaining("reader Scan");
        }
    }

    @Test
    void what_never_comes_to_rest_is_told() {
        try (Simulator simulator = new Simulator(1)) {
            simulator.client("restless", Simulator.START, () -> {
                while (simulator.clock().instant().isBefore(Simulator.START.plus(Duration.ofDays(9)))) {
                    simulator.pause().of(Duration.ofMinutes(1));
                }
            });
            assertThatExceptionOfType(SimulationFailed.class)
                    .isThrownBy(() -> simulator.runUntilIdle(Duration.ofHours(1)))
                    .withMessageContaining("not come to rest within PT1H");
        }
    }

    @Test
    void time_passes_only_as_far_as_it_is_asked_to() {
        try (Simulator simulator = new Simulator(1)) {
            simulator.runFor(Duration.ofHours(5));
            assertThat(simulator.clock().instant()).isEqualTo(Simulator.START.plus(Duration.ofHours(5)));
        }
    }

    @Test
    void no_thread_is_left_behind() {
        List<Thread> threads = new ArrayList<>();
        try (Simulator simulator = new Simulator(1)) {
            simulator.client("sleeper", Simulator.START, () -> {
                threads.add(Thread.currentThread());
                simulator.pause().of(Duration.ofDays(1));
            });
            simulator.runFor(Duration.ofHours(1));
            assertThat(threads).singleElement().matches(Thread::isAlive);
        }
        assertThat(threads).noneMatch(Thread::isAlive);
    }
}
