package dev.holdfast.planning.replenish;

/**
 * The levels that a SKU is ordered by, in units of its position: what is there, not held, and on the way.
 *
 * @param safetyStock what is kept against more demand and longer lead times than expected
 * @param reorderPoint at or below it, it is time to order
 * @param orderUpTo an order fills the position up to it
 */
public record StockLevels(double safetyStock, double reorderPoint, double orderUpTo) {

    /**
     * The quantile of demand until an order placed at the next review would be there (Hadley and Whitin, 1963), and upon
     * it what a larger lot brings (the (R, s, S) policy: Silver, Pyke and Peterson, 1998).
     *
     * @param demand over lead time and review
     * @param level probability that it suffices, above 0 and below 1
     * @param lot units that are worth ordering together, see {@link dev.holdfast.planning.economics.EconomicOrder}; 0 for
     *     no more than needed
     * @param reviewed demand expected from one review to the next
     */
    public static StockLevels of(LeadTimeDemand demand, double level, double lot, double reviewed) {
        if (!(level > 0 && level < 1 && lot >= 0 && reviewed >= 0)) {
            throw new IllegalArgumentException("a service level is above 0 and below 1, lots are not below zero");
        }
        double point = demand.quantile(level);
        return new StockLevels(point - demand.mean(), point, point + Math.max(0, lot - reviewed));
    }

    /** Units to order; 0 as long as there is enough. */
    public double order(double position) {
        return position > reorderPoint ? 0 : Math.max(0, orderUpTo - position);
    }
}
