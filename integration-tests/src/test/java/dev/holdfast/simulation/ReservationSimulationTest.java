package dev.holdfast.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Topology;
import dev.holdfast.testing.simulation.FaultRates;
import dev.holdfast.testing.simulation.Seeds;
import dev.holdfast.testing.simulation.Simulator;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The reservation and order core, with everything going wrong that may: duplicates, reordering, lost answers, throttles,
 * conflicts, crashes between any two calls, messages too late and too early.
 */
class ReservationSimulationTest {

    /** One run in so many has its nights, and another its purchases: those that {@code guards.txt} has named before go on as they did. */
    private static final int NIGHTS = 7;

    private static final int SEEDS = Integer.getInteger("seeds", 2_000);

    @Test
    void neverOversellsAndNeverLosesAnOrder() {
        Seeds.run(SEEDS, Run::ofSeed);
    }

    /** One run. */
    static final class Run {

        private Run() {}

        static void ofSeed(long seed) {
            try (Simulator simulator = new Simulator(seed)) {
                of(seed, simulator);
            }
        }

        static void of(long seed, Simulator simulator) {
            SplittableRandom random = new SplittableRandom(seed * 31);
            Scenario scenario = Scenario.drawn(random);
            Purse purse = new Purse(seed);
            Shop shop = new Shop(simulator, scenario, purse);
            shop.open(scenario);
            for (Buyer buyer : Buyer.all(simulator, shop, scenario, purse)) {
                Duration after = scenario.pause(Duration.ofMinutes(random.nextBoolean() ? 1 : 10), random);
                simulator.client("buyer", simulator.clock().instant().plus(after), buyer::buy);
            }
            for (int i = 0; i < scenario.storekeepers(); i++) {
                Storekeeper storekeeper = new Storekeeper(simulator, shop, scenario, i);
                simulator.client("storekeeper", simulator.clock().instant(), storekeeper::work);
            }
            SplittableRandom clocks = random.split();
            simulator.client(
                    "clock", simulator.clock().instant(), () -> shop.lanes().learnNowAndThen(clocks));
            Night night = new Night(simulator, shop, scenario);
            boolean withNights = seed % NIGHTS == 2;
            if (withNights) {
                night.begin();
            }
            Purchases purchases = new Purchases(simulator, shop, scenario);
            if (seed % NIGHTS == 4) {
                purchases.begin();
            }
            simulator.runFor(Duration.ofMinutes(30));
            simulator.setFaults(FaultRates.NONE);
            shop.depot.calmDown();
            putBack(simulator);
            // the sweep finds what messages have missed, and polling what webhooks have: in three runs, a quarter of an
            // hour apart
            simulator.runFor(Duration.ofMinutes(46));
            // what had used up its deliveries before went to the dead letters with the next one, untried
            putBack(simulator);
            if (withNights) {
                night.end();
                simulator.runUntilIdle(Duration.ofHours(1));
            }
            simulator.check(() -> {
                assertThat(withNights && shop.hasCounters())
                        .as("counters that were not rolled up")
                        .isFalse();
                assertThat(shop.watch.faults()).isEmpty();
                assertThat(purchases.faults()).isEmpty();
                assertThat(shop.books().faults()).isEmpty();
                assertThat(shop.audit(Duration.ofMinutes(5))).isEmpty();
                assertThat(shop.lanes().faults(shop.parcels())).isEmpty();
            });
        }

        /** What failed too often is put back, as operators do once the cause is gone. */
        private static void putBack(Simulator simulator) {
            Topology.HOLDFAST.queues().forEach(queue -> simulator.queues().redrive(queue.name()));
            simulator.runUntilIdle(Duration.ofHours(6));
        }
    }
}
