package dev.holdfast.inventory.count;

import dev.holdfast.inventory.stock.Buckets;
import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.model.stock.StockKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a count does to the stock items of its SKU and warehouse as they were read. Pure. Every item is written, even
 * where its units stay as they are: the guards of all of them together say that the sum is still what was read.
 *
 * @param delta units by which on hand changes; never so far down that held units would not be there on paper
 * @param missing units that the count lacks of what is held
 */
record CountEffect(Count count, List<OfItem> items, long delta, long missing) {

    /** What is written to one item. */
    record OfItem(StockItem seen, long delta, long shortage) {}

    /** @param items of all buckets, also where there is none yet: else goods could come in there unnoticed */
    static CountEffect of(Count count, List<StockItem> items) {
        long onHand = items.stream().mapToLong(StockItem::onHand).sum();
        long wanted = count.quantity() - onHand;
        return wanted >= 0 ? more(count, items, wanted) : fewer(count, items, -wanted);
    }

    private static CountEffect more(Count count, List<StockItem> items, long units) {
        StockKey target = Buckets.emptiest(count.at(), items);
        List<OfItem> effects = items.stream()
                .map(item -> new OfItem(item, item.key().equals(target) ? units : 0, 0))
                .toList();
        return new CountEffect(count, effects, units, 0);
    }

    private static CountEffect fewer(Count count, List<StockItem> items, long units) {
        Map<StockKey, Long> taken = Buckets.take(items, units);
        long off = taken.values().stream().mapToLong(Long::longValue).sum();
        List<OfItem> effects = new ArrayList<>();
        for (StockItem item : items) {
            // the shortage is one of the SKU in the warehouse; the first item tells it
            long shortage = effects.isEmpty() ? units - off : 0;
            effects.add(new OfItem(item, -taken.getOrDefault(item.key(), 0L), shortage));
        }
        return new CountEffect(count, effects, -off, units - off);
    }
}
