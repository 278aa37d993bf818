package dev.holdfast.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What a run is made of, drawn from its seed: a small shop, scarce stock, and many who want it at once.
 *
 * @param skus kinds of goods
 * @param unitsMax of each at the start
 * @param warehouses of the shop
 * @param buckets over which one SKU in two is split
 * @param limit of units per customer of one SKU in three; 0 for none
 * @param buyers each with one order
 * @param large one order in so many needs more stock items than a transaction has; 0 for none
 * @param storekeepers who move stock meanwhile, two and two sending the same
 * @param stockWork movements of each of them
 * @param haste by how much faster everybody acts than people do: then much happens at the same time
 * @param threshold under which operations wants to know of one SKU in two; 0 for never
 */
record Scenario(
        int skus,
        int unitsMax,
        int warehouses,
        int buckets,
        int limit,
        int buyers,
        int large,
        int storekeepers,
        int stockWork,
        int haste,
        int threshold) {

    static Scenario drawn(RandomGenerator random) {
        boolean withLarge = random.nextInt(10) == 0;
        return new Scenario(
                withLarge ? 130 : 1 + random.nextInt(5),
                withLarge ? 6 : 2 + random.nextInt(14),
                1 + (random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0),
                random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 1,
                random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0,
                withLarge ? 4 + random.nextInt(4) : 4 + random.nextInt(14),
                withLarge ? 2 : 0,
                random.nextInt(2) * (2 + random.nextInt(7)),
                1 + random.nextInt(10),
                random.nextInt(3) == 0 ? 1 : 100 << random.nextInt(7),
                random.nextInt(2) == 0 ? 1 + random.nextInt(4) : 0);
    }

    String sku(int index) {
        return "SKU-" + index;
    }

    int bucketsOf(int index) {
        return index % 2 == 0 ? buckets : 1;
    }

    int limitOf(int index) {
        return index % 3 == 0 ? limit : 0;
    }

    int thresholdOf(int index) {
        return index % 2 == 1 ? threshold : 0;
    }

    /** Some time up to that, as fast as everybody is here. */
    Duration pause(Duration max, RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(max.toMillis()) / haste);
    }

    /** Whether all storekeepers count, or correct, at the same time, rather than each something else. */
    boolean inUnison() {
        return stockWork % 2 == 0;
    }

    Duration untilNextStockWork() {
        return Duration.ofMinutes(4).dividedBy(haste);
    }

    static String warehouse(int index) {
        return index == 0 ? "main" : "w" + index;
    }
}
