package dev.holdfast.planning.purchase;

import java.time.LocalDate;

/**
 * To order so many units of a SKU, and why.
 *
 * @param warehouse where they are to be delivered
 * @param quantity units, whole packs
 * @param unitCost in minor units of the order's currency
 * @param cost of all of them
 */
public record SuggestedLine(String sku, String warehouse, long quantity, long unitCost, long cost, Reasons reasons) {

    /**
     * The figures that it follows from, for a buyer to check.
     *
     * @param available units there and not held, in all warehouses
     * @param onTheWay units of purchase orders that have not come
     * @param position both together: what orders are decided by
     * @param leadTimeDays from order to receipt, on average
     * @param days that this order has to last: lead time and the days to the next review
     * @param demand units expected in those days
     * @param deviation standard deviation of that
     * @param serviceLevel probability that there is enough
     * @param safetyStock units kept for what is not expected
     * @param reorderPoint units of the position at which it is time to order
     * @param orderUpTo units that an order fills the position up to
     * @param wanted units before the cap, packs and minimum
     * @param capped units after the cap
     * @param packSize units that come together
     * @param minimumUnits of the SKU on an order that has it
     * @param forMinimum units of the quantity that only the supplier's minimum asks for
     * @param method that made the forecast
     * @param knownUntil the last day that the forecast knows of
     */
    public record Reasons(
            long available,
            long onTheWay,
            long position,
            double leadTimeDays,
            int days,
            double demand,
            double deviation,
            double serviceLevel,
            double safetyStock,
            double reorderPoint,
            double orderUpTo,
            double wanted,
            double capped,
            int packSize,
            int minimumUnits,
            long forMinimum,
            String method,
            LocalDate knownUntil) {}
}
