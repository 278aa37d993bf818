package dev.holdfast.inventory.stock;

import dev.holdfast.model.stock.StockKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How available units get from the buckets where they are to where they should be. Pure. */
final class BucketShifts {

    /** Units from one bucket to another. */
    record Shift(StockKey from, StockKey to, long units) {}

    private BucketShifts() {}

    /**
     * The shifts after which the available units lie evenly in the first buckets, and none in any other. Held units
     * stay where they are.
     */
    static List<Shift> even(SkuAt at, Collection<StockItem> items, int buckets) {
        NavigableMap<StockKey, Long> surplus = new TreeMap<>();
        items.forEach(item -> surplus.put(item.key(), item.available()));
        long available = items.stream().mapToLong(StockItem::available).sum();
        Buckets.evenly(at, available, buckets).forEach((key, share) -> surplus.merge(key, -share, Long::sum));
        Deque<Map.Entry<StockKey, Long>> lacking = new ArrayDeque<>();
        surplus.forEach((key, units) -> {
            if (units < 0) {
                lacking.add(Map.entry(key, -units));
            }
        });
        List<Shift> shifts = new ArrayList<>();
        surplus.forEach((from, units) -> give(from, units, lacking, shifts));
        return shifts;
    }

    private static void give(
            StockKey from, long surplus, Deque<Map.Entry<StockKey, Long>> lacking, List<Shift> shifts) {
        long left = surplus;
        while (left > 0) {
            Map.Entry<StockKey, Long> next = lacking.remove();
            long units = Math.min(left, next.getValue());
            shifts.add(new Shift(from, next.getKey(), units));
            left -= units;
            if (units < next.getValue()) {
                lacking.addFirst(Map.entry(next.getKey(), next.getValue() - units));
            }
        }
    }
}
