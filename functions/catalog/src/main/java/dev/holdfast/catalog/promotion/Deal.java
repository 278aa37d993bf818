package dev.holdfast.catalog.promotion;

import dev.holdfast.catalog.promotion.Basket.Entry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a promotion would do to a basket. */
final class Deal {

    /** Minor units off. */
    final Map<Entry, Long> off = new LinkedHashMap<>();

    /** Units that would be counted for a bundle or a buy-and-get. */
    final Map<Entry, Long> counted = new HashMap<>();

    long shipping;

    void take(Entry entry, long amount) {
        if (amount > 0) {
            off.merge(entry, amount, Math::addExact);
        }
    }

    void count(Entry entry, long units) {
        if (units > 0) {
            counted.merge(entry, units, Math::addExact);
        }
    }

    boolean isNothing() {
        return off.isEmpty() && shipping == 0;
    }
}
