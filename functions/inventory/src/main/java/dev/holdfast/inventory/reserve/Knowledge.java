package dev.holdfast.inventory.reserve;

import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.model.stock.StockKey;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What is known of stock and limits while a batch is decided. Nothing is known at first: stock is taken to be there
 * until a write says otherwise. Of a SKU either all items are known or none.
 */
final class Knowledge {

    private final Map<String, NavigableMap<StockKey, Long>> availableBySku;
    private final Map<LimitKey, Long> used;

    Knowledge() {
        this(new HashMap<>(), new HashMap<>());
    }

    private Knowledge(Map<String, NavigableMap<StockKey, Long>> availableBySku, Map<LimitKey, Long> used) {
        this.availableBySku = availableBySku;
        this.used = used;
    }

    /** For trying out a plan. */
    Knowledge copy() {
        Map<String, NavigableMap<StockKey, Long>> stock = new HashMap<>();
        availableBySku.forEach((sku, items) -> stock.put(sku, new TreeMap<>(items)));
        return new Knowledge(stock, new HashMap<>(used));
    }

    boolean knows(String sku) {
        return availableBySku.containsKey(sku);
    }

    /** All items of a known SKU, with what is available of each. */
    NavigableMap<StockKey, Long> items(String sku) {
        return availableBySku.getOrDefault(sku, new TreeMap<>());
    }

    /** What is available of an item; empty if nothing is known of its SKU, 0 if the item is known not to exist. */
    OptionalLong available(StockKey key) {
        return knows(key.sku()) ? OptionalLong.of(items(key.sku()).getOrDefault(key, 0L)) : OptionalLong.empty();
    }

    /** What is available of a SKU in all its items together; as much as anybody wants if nothing is known of it. */
    long available(String sku) {
        return knows(sku)
                ? items(sku).values().stream().mapToLong(Long::longValue).sum()
                : Long.MAX_VALUE;
    }

    OptionalLong used(LimitKey key) {
        Long units = used.get(key);
        return units == null ? OptionalLong.empty() : OptionalLong.of(units);
    }

    void learnStock(String sku, Map<StockKey, Long> available) {
        availableBySku.put(sku, new TreeMap<>(available));
    }

    void learnUsed(LimitKey key, long units) {
        used.put(key, units);
    }

    void take(StockKey key, long units) {
        if (knows(key.sku())) {
            items(key.sku()).merge(key, -units, Long::sum);
        }
    }

    void claim(LimitKey key, long units) {
        used.computeIfPresent(key, (ignored, before) -> before + units);
    }
}
