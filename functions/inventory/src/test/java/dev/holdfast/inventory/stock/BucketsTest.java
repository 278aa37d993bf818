package dev.holdfast.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.stock.StockKey;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final SkuAt HOT = new SkuAt("hot", "main");

    private static StockItem item(int bucket, long available) {
        return new StockItem(HOT.bucket(bucket), available, available, 0, 1, 1, Optional.empty(), Optional.empty());
    }

    @Test
    void unitsAreSharedEvenlyAndTheFirstBucketNeverHasLess() {
        assertThat(Buckets.evenly(HOT, 10, 4).values()).containsExactly(3L, 3L, 2L, 2L);
        assertThat(Buckets.evenly(HOT, 2, 4)).containsOnlyKeys(HOT.bucket(0), HOT.bucket(1));
        assertThat(Buckets.evenly(HOT, 0, 4)).isEmpty();
    }

    @Test
    void unitsAreTakenFromTheFullestAndNeverMoreThanThereAre() {
        List<StockItem> items = List.of(item(0, 2), item(1, 5), item(2, 0));

        assertThat(Buckets.take(items, 4)).containsOnlyKeys(HOT.bucket(1));
        assertThat(Buckets.take(items, 6)).containsEntry(HOT.bucket(1), 5L).containsEntry(HOT.bucket(0), 1L);
        assertThat(Buckets.take(items, 100).values()).containsExactly(2L, 5L);
        assertThat(Buckets.take(List.of(), 1)).isEmpty();
    }

    @Test
    void whatComesInGoesToTheEmptiest() {
        assertThat(Buckets.emptiest(HOT, List.of(item(0, 2), item(1, 1), item(2, 1))))
                .isEqualTo(HOT.bucket(1));
        assertThat(Buckets.emptiest(HOT, List.of())).isEqualTo(HOT.bucket(0));
    }

    @Test
    void whoLooksAtAllSeesTheMissingOnesToo() {
        StockItem first = new StockItem(HOT.bucket(0), 1, 1, 0, 1, 3, Optional.empty(), Optional.empty());

        assertThat(Buckets.all(HOT, List.of(first, item(1, 4)), 1))
                .containsExactly(first, item(1, 4), StockItem.none(HOT.bucket(2)));
        assertThat(Buckets.all(HOT, List.of(), 2))
                .containsExactly(StockItem.none(HOT.bucket(0)), StockItem.none(HOT.bucket(1)));
    }

    @Test
    void shiftsAlwaysEndEvenAndLoseNothing() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 500; run++) {
            List<StockItem> items = IntStream.range(0, random.nextInt(1, 9))
                    .mapToObj(bucket -> item(bucket, random.nextInt(20)))
                    .toList();
            int buckets = random.nextInt(1, 9);
            var after = new TreeMap<StockKey, Long>();
            items.forEach(item -> after.put(item.key(), item.available()));
            for (BucketShifts.Shift shift : BucketShifts.even(HOT, items, buckets)) {
                assertThat(shift.units()).isPositive();
                after.merge(shift.from(), -shift.units(), Long::sum);
                after.merge(shift.to(), shift.units(), Long::sum);
                assertThat(after.get(shift.from())).isNotNegative();
            }
            after.values().removeIf(units -> units == 0);
            long available = items.stream().mapToLong(StockItem::available).sum();
            assertThat(after).isEqualTo(Buckets.evenly(HOT, available, buckets));
        }
    }
}
