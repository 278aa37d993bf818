package dev.holdfast.planning.replenish;

import java.util.function.DoubleUnaryOperator;

/**
 * Goods of one season: ordered once, worth less after it (Edgeworth, 1888; Arrow, Harris and Marschak, 1951).
 *
 * @param price of a unit in season
 * @param cost of a unit, below its price
 * @param salvage what a unit that is left over still brings, below its cost; below zero if it costs to be rid of it
 */
public record Newsvendor(double price, double cost, double salvage) {

    public Newsvendor {
        if (!(price > cost && cost > salvage && cost > 0 && Double.isFinite(price) && Double.isFinite(salvage))) {
            throw new IllegalArgumentException("a price is above its cost, and that above what is left over brings");
        }
    }

    /** The probability with which the season's demand should be met in full: margin over margin and loss. */
    public double criticalRatio() {
        return (price - cost) / (price - salvage);
    }

    /** @param quantile of the season's demand, by probability */
    public double quantity(DoubleUnaryOperator quantile) {
        return Math.max(0, quantile.applyAsDouble(criticalRatio()));
    }

    /** Of buying so many. */
    public double expectedProfit(double units, LeadTimeDemand season) {
        double sold = season.mean() - season.expectedShort(units);
        return price * sold + salvage * (units - sold) - cost * units;
    }
}
