package dev.holdfast.planning.capacity;

import dev.holdfast.model.Limits;

/**
 * The SKU that most orders ask for. Its stock item has a partition of its own, which takes 1,000 write units a second; a
 * transaction writes it once for all of its orders, at two units, to reserve and once more to ship.
 *
 * @param sku empty if none is known
 * @param share of the orders
 * @param ordersASecond that ask for it
 * @param writesAnOrder one by the orders of a transaction that ask for it
 * @param unitsASecond of its stock item
 * @param buckets that the item has to be split into
 * @param bucketsAlone that it would have to be split into, if each order were a transaction of its own
 */
public record HotSku(
        String sku,
        double share,
        double ordersASecond,
        double writesAnOrder,
        double unitsASecond,
        long buckets,
        long bucketsAlone) {

    /** "DynamoDB burst and adaptive capacity": write units a second of one partition, and so of one item. */
    static final double PARTITION_UNITS = 1_000;

    /** A group's own row, and the item that all its orders share, take the place of two orders. */
    static final int ORDERS_A_GROUP = Limits.TRANSACTION_ITEMS_MAX - 2;

    /** Twice for the transaction, once to reserve and once to ship. */
    private static final double UNITS_A_WRITE = 2 * 2;

    /** @param batch orders that are decided together */
    static HotSku of(String sku, double share, double ordersASecond, double batch) {
        double together = Math.clamp(batch * share, 1, ORDERS_A_GROUP);
        double units = ordersASecond / together * UNITS_A_WRITE;
        return new HotSku(
                sku, share, ordersASecond, 1 / together, units, buckets(units), buckets(ordersASecond * UNITS_A_WRITE));
    }

    private static long buckets(double unitsASecond) {
        return Math.max(1, (long) Math.ceil(unitsASecond / PARTITION_UNITS));
    }
}
