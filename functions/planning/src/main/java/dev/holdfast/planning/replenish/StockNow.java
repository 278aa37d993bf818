package dev.holdfast.planning.replenish;

/**
 * A SKU's stock over all warehouses.
 *
 * @param free units that are there and not held
 * @param onTheWay units of open purchase orders
 */
public record StockNow(long free, long onTheWay) {

    /** Of a SKU that nobody has a record of. */
    public static final StockNow NONE = new StockNow(0, 0);
}
