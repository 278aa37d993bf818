package dev.holdfast.planning.replenish;

/**
 * Service where it takes least stock: for the same share of order lines served over all SKUs, stock of dear SKUs and of those
 * that are ordered in large lines buys least (the system approach: Sherbrooke, 1968; Thonemann, Brown and Hausman, 2002).
 * Marginal analysis has the probability of a stock-out grow as the line does, and as the cost does where stock is money;
 * here it grows a little less than the one and little with the other, as units count as well as money.
 *
 * @param level of a SKU with a typical line and a typical cost, above 0 and below 1
 * @param typicalLine units
 * @param typicalCost of a unit, in the money of the others
 */
public record ServiceLevels(double level, double typicalLine, double typicalCost) {

    private static final double OF_LINE = 0.6;
    private static final double OF_COST = 0.2;
    private static final double LEAST = 0.3;
    private static final double MOST = 0.9995;

    public ServiceLevels {
        if (!(level > 0 && level < 1 && typicalLine > 0 && typicalCost > 0)) {
            throw new IllegalArgumentException("a level is above 0 and below 1, lines and costs are above 0");
        }
    }

    /** @param line units of its average order line, above zero; so is its cost */
    public double of(double line, double cost) {
        double dear = Math.pow(line / typicalLine, OF_LINE) * Math.pow(cost / typicalCost, OF_COST);
        return Math.clamp(1 - (1 - level) * dear, LEAST, MOST);
    }
}
