package dev.holdfast.inventory.stock;

import dev.holdfast.model.stock.StockKey;

/** A SKU in a warehouse: all its buckets together. */
public record SkuAt(String sku, String warehouse) implements Comparable<SkuAt> {

    public static SkuAt of(StockKey key) {
        return new SkuAt(key.sku(), key.warehouse());
    }

    public StockKey bucket(int number) {
        return new StockKey(sku, warehouse, number);
    }

    @Override
    public int compareTo(SkuAt other) {
        int bySku = sku.compareTo(other.sku);
        return bySku != 0 ? bySku : warehouse.compareTo(other.warehouse);
    }
}
