package dev.holdfast.planning.economics;

/**
 * The order that costs least for steady demand (Harris, 1913).
 *
 * @param quantity units an order
 * @param cycleYears from one order to the next
 */
public record EconomicOrder(double quantity, double cycleYears) {

    /**
     * @param demand units a year, above zero
     * @param orderCost of one order, above zero
     * @param holdingCost of one unit for a year, above zero, in the same money
     */
    public static EconomicOrder of(double demand, double orderCost, double holdingCost) {
        if (!(demand > 0 && orderCost > 0 && holdingCost > 0)) {
            throw new IllegalArgumentException("demand and costs are above zero");
        }
        double quantity = Math.sqrt(2 * demand * orderCost / holdingCost);
        return new EconomicOrder(quantity, quantity / demand);
    }
}
