package dev.holdfast.inventory.stock;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.holdfast.model.stock.StockKey;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How units are shared out over the buckets of a SKU in a warehouse. Pure. */
public final class Buckets {

    private Buckets() {}

    /** Evenly; what cannot be divided goes to the first buckets, so bucket 0 never has less than another. */
    public static NavigableMap<StockKey, Long> evenly(SkuAt at, long units, int buckets) {
        NavigableMap<StockKey, Long> shares = new TreeMap<>();
        for (int bucket = 0; bucket < buckets; bucket++) {
            long share = units / buckets + (bucket < units % buckets ? 1 : 0);
            if (share > 0) {
                shares.put(at.bucket(bucket), share);
            }
        }
        return shares;
    }

    /** Up to so many of the available units, from as few buckets as possible: the fullest first. */
    public static NavigableMap<StockKey, Long> take(Collection<StockItem> items, long units) {
        List<StockItem> fullestFirst = items.stream()
                .sorted(comparingLong(StockItem::available).reversed().thenComparing(comparing(StockItem::key)))
                .toList();
        NavigableMap<StockKey, Long> taken = new TreeMap<>();
        long missing = units;
        for (StockItem item : fullestFirst) {
            long some = Math.min(missing, item.available());
            if (some > 0) {
                taken.put(item.key(), some);
                missing -= some;
            }
        }
        return taken;
    }

    /**
     * The items of all buckets that stock may lie in, those that are not there yet included.
     *
     * @param found the items that there are
     * @param buckets over how many the stock is thought to be split; bucket 0 may know of more
     */
    public static List<StockItem> all(SkuAt at, Collection<StockItem> found, int buckets) {
        int reach = found.stream().mapToInt(StockItem::reach).reduce(buckets, Math::max);
        return IntStream.range(0, reach)
                .mapToObj(at::bucket)
                .map(key -> found.stream()
                        .filter(item -> item.key().equals(key))
                        .findAny()
                        .orElseGet(() -> StockItem.none(key)))
                .toList();
    }

    /** Where units that come in are needed most; the first bucket if there is no stock yet. */
    public static StockKey emptiest(SkuAt at, Collection<StockItem> items) {
        return items.stream()
                .min(comparingLong(StockItem::available).thenComparing(comparing(StockItem::key)))
                .map(StockItem::key)
                .orElse(at.bucket(0));
    }
}
