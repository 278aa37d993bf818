package dev.holdfast.planning.replenish;

import java.util.Comparator;
import java.util.List;

/**
 * SKUs of one supplier share the cost of an order: all are ordered every basic period, or every second, third and so on,
 * where that costs least (Silver, 1976).
 *
 * @param years the basic period
 * @param multiples of it, by SKU in the order given, each at least 1
 */
public record JointReplenishment(double years, List<Integer> multiples) {

    /**
     * A SKU of the supplier.
     *
     * @param lineCost of having it on an order, not below zero, in the money of the others
     * @param value of a year's demand, above zero
     */
    public record Part(double lineCost, double value) {

        public Part {
            if (!(lineCost >= 0 && value > 0 && lineCost + value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("costs are not below zero, and demand is above");
            }
        }
    }

    public JointReplenishment {
        multiples = List.copyOf(multiples);
    }

    /**
     * @param orderCost of an order, whatever is on it, above zero
     * @param holding cost of a unit of money in stock for a year, such as 0.25
     */
    public static JointReplenishment of(double orderCost, double holding, List<Part> parts) {
        if (!(orderCost > 0 && holding > 0 && !parts.isEmpty())) {
            throw new IllegalArgumentException("costs are above zero, and something is ordered");
        }
        Part fastest = parts.stream()
                .min(Comparator.comparingDouble(each -> each.lineCost() / each.value()))
                .orElseThrow();
        double shared = fastest.value() / (orderCost + fastest.lineCost());
        List<Integer> multiples = parts.stream()
                .map(each -> each.equals(fastest)
                        ? 1
                        : (int) Math.max(1, Math.round(Math.sqrt(each.lineCost() / each.value() * shared))))
                .toList();
        double ordering = orderCost;
        double stock = 0;
        for (int i = 0; i < parts.size(); i++) {
            ordering += parts.get(i).lineCost() / multiples.get(i);
            stock += parts.get(i).value() * multiples.get(i);
        }
        return new JointReplenishment(Math.sqrt(2 * ordering / (holding * stock)), multiples);
    }

    /** What ordering so costs a year: orders and the stock between them. */
    public double yearlyCost(double orderCost, double holding, List<Part> parts) {
        double cost = orderCost / years;
        for (int i = 0; i < parts.size(); i++) {
            double period = years * multiples.get(i);
            cost += parts.get(i).lineCost() / period + holding * parts.get(i).value() * period / 2;
        }
        return cost;
    }
}
