package dev.holdfast.inventory.stock;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Reads the stock of SKUs in warehouses, all their buckets together. */
@Singleton
public class StockReader {

    private final StockTable table;

    public StockReader(StockTable table) {
        this.table = table;
    }

    /**
     * By SKU and warehouse, the stock items that exist, as of now.
     *
     * @param buckets over how many buckets a SKU's stock is thought to be split
     */
    public NavigableMap<SkuAt, List<StockItem>> read(Collection<SkuAt> wanted, ToIntFunction<String> buckets) {
        Map<String, Map<String, Integer>> byWarehouse = new TreeMap<>();
        wanted.forEach(at -> byWarehouse
                .computeIfAbsent(at.warehouse(), each -> new TreeMap<>())
                .put(at.sku(), buckets.applyAsInt(at.sku())));
        NavigableMap<SkuAt, List<StockItem>> found = new TreeMap<>();
        byWarehouse.forEach((warehouse, skus) -> table.read(skus, List.of(warehouse))
                .values()
                .forEach(item -> found.computeIfAbsent(SkuAt.of(item.key()), each -> new ArrayList<>())
                        .add(item)));
        return found;
    }
}
