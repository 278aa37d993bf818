package dev.holdfast.local.surge;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** What the surge itself knows of every SKU, without asking the system: units it brought in, and units promised to it. */
final class StockLedger {

    private final Map<String, Long> supplied = new ConcurrentHashMap<>();
    private final Map<String, Long> promised = new ConcurrentHashMap<>();

    /** Receipts and adjustments that were taken; write-offs count below 0. */
    void supply(Map<String, Long> units) {
        units.forEach((sku, quantity) -> supplied.merge(sku, quantity, Long::sum));
    }

    void promise(Map<String, Long> units) {
        units.forEach((sku, quantity) -> promised.merge(sku, quantity, Long::sum));
    }

    /** Promised once, and no more: the order was cancelled. */
    void release(Map<String, Long> units) {
        units.forEach((sku, quantity) -> promised.merge(sku, -quantity, Long::sum));
    }

    Set<String> promisedSkus() {
        return Set.copyOf(promised.keySet());
    }

    /** Units promised beyond what the surge brought in. */
    long oversold() {
        return oversold(sku -> supplied.getOrDefault(sku, 0L));
    }

    /** Units promised beyond what there is. */
    long oversold(ToLongFunction<String> supply) {
        return promised.entrySet().stream()
                .mapToLong(each -> Math.max(0, each.getValue() - supply.applyAsLong(each.getKey())))
                .sum();
    }
}
