package dev.holdfast.planning.replenish;

/**
 * To order so many units of a SKU.
 *
 * @param units whole packs; 0 if the budget was spent on others
 * @param cost of them, in minor units of money
 */
public record Suggestion(String sku, long units, long cost, Reasons reasons) {

    /**
     * The numbers that it follows from, for a buyer to check.
     *
     * @param days that this order has to last: lead time and the days to the next review
     * @param demand units expected in those days
     * @param deviation standard deviation of that
     * @param serviceLevel probability that there is enough
     * @param safetyStock units kept for what is not expected
     * @param reorderPoint units of the position at which it is time to order
     * @param orderUpTo units that an order fills the position up to
     * @param free units there and not held
     * @param onTheWay units of open purchase orders
     * @param wanted units before the cap, packs and minimum
     * @param capped units after the cap
     */
    public record Reasons(
            int days,
            double demand,
            double deviation,
            double serviceLevel,
            double safetyStock,
            double reorderPoint,
            double orderUpTo,
            long free,
            long onTheWay,
            double wanted,
            double capped) {}
}
