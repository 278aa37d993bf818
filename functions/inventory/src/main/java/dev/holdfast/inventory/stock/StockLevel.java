package dev.holdfast.inventory.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A SKU's stock, over all buckets.
 *
 * @param onHand units in the warehouses, held ones included
 * @param available units that can be sold
 * @param held units that orders hold
 * @param shortage held units that the last count did not find
 * @param writes committed writes of the stock items so far
 */
public record StockLevel(
        String sku, long onHand, long available, long held, long shortage, long writes, List<InWarehouse> warehouses) {

    /** The same of one warehouse. */
    public record InWarehouse(String warehouse, long onHand, long available, long held) {}

    public StockLevel {
        warehouses = List.copyOf(warehouses);
    }

    static StockLevel of(String sku, Collection<StockItem> items) {
        NavigableMap<String, List<StockItem>> byWarehouse = new TreeMap<>();
        items.forEach(item -> byWarehouse
                .computeIfAbsent(item.key().warehouse(), each -> new ArrayList<>())
                .add(item));
        List<InWarehouse> warehouses = new ArrayList<>();
        byWarehouse.forEach((warehouse, its) -> warehouses.add(new InWarehouse(
                warehouse, sum(its, StockItem::onHand), sum(its, StockItem::available), sum(its, StockItem::held))));
        return new StockLevel(
                sku,
                sum(items, StockItem::onHand),
                sum(items, StockItem::available),
                sum(items, StockItem::held),
                sum(items, StockItem::shortage),
                sum(items, StockItem::writes),
                warehouses);
    }

    private static long sum(Collection<StockItem> items, ToLongFunction<StockItem> units) {
        return items.stream().mapToLong(units).sum();
    }
}
