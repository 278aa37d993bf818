package dev.holdfast.planning.simulation;

/**
 * How a policy did.
 *
 * @param setting its number
 * @param lineFill share of order lines that were served in full at once
 * @param unitFill share of units
 * @param skuFill mean over SKUs of their line fill
 * @param cycleService share of order cycles, from one possible receipt to the next, without a line refused
 * @param stockOuts days of a SKU on which a line was refused
 * @param stock average units at the end of a day, of all SKUs together
 * @param value average of what they cost
 * @param orders sent to suppliers
 * @param orderLines SKUs on them
 * @param holdingCost of the whole time; the other two add to it
 * @param orderingCost of orders and their lines
 * @param lostMargin price less cost of what was refused
 */
public record Played(
        double setting,
        double lineFill,
        double unitFill,
        double skuFill,
        double cycleService,
        long stockOuts,
        double stock,
        double value,
        long orders,
        long orderLines,
        double holdingCost,
        double orderingCost,
        double lostMargin) {

    public double cost() {
        return holdingCost + orderingCost + lostMargin;
    }
}
