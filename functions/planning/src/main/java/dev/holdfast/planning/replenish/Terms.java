package dev.holdfast.planning.replenish;

/**
 * How a supplier is ordered from.
 *
 * @param review days from one order to the next, at least 1
 * @param orderCost of an order, in minor units of money, not below zero; shared by all SKUs on it
 * @param holding cost of a unit of money in stock for a year, such as 0.25
 */
public record Terms(LeadTime lead, int review, long orderCost, double holding) {

    public Terms {
        if (review < 1 || review > LeadTime.LONGEST || orderCost < 0 || !(holding > 0 && holding < 100)) {
            throw new IllegalArgumentException("a review is 1 to 365 days apart, costs are not below zero");
        }
    }
}
