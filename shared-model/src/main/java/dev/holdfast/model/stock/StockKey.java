package dev.holdfast.model.stock;

/** Names a stock item. Each has a partition of its own, so that one hot item slows no other. */
public record StockKey(String sku, String warehouse, int bucket) implements Comparable<StockKey> {

    @Override
    public int compareTo(StockKey other) {
        int bySku = sku.compareTo(other.sku);
        int byWarehouse = warehouse.compareTo(other.warehouse);
        return bySku != 0 ? bySku : byWarehouse != 0 ? byWarehouse : Integer.compare(bucket, other.bucket);
    }
}
