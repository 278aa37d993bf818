package dev.holdfast.planning.plan;

import java.util.Map;

/**
 * What ordering has to know of the shop as a whole.
 *
 * @param level that brings the forecasts of all SKUs together to what they all usually sell, above zero
 * @param line units of a typical order line, above zero
 * @param costs of a typical unit by currency, in its minor units
 */
public record ShopFigures(double level, double line, Map<String, Double> costs) {

    /** Before anybody has looked. */
    public static final ShopFigures UNKNOWN = new ShopFigures(1, 10, Map.of());

    public ShopFigures {
        costs = Map.copyOf(costs);
    }
}
