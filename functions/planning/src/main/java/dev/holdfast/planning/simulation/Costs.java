package dev.holdfast.planning.simulation;

/**
 * What things cost, in the money of the prices.
 *
 * @param holding of a unit of money in stock for a year
 * @param order of an order to a supplier
 * @param line of a SKU on it
 */
public record Costs(double holding, double order, double line) {

    /** A quarter of its value a year for what lies there; an order takes a quarter of an hour, a line a minute or two. */
    public static final Costs USUAL = new Costs(0.25, 10, 0.5);
}
