package dev.holdfast.planning.replenish;

/**
 * How a SKU is bought.
 *
 * @param supplier its id
 * @param cost of a unit in minor units of money, above zero
 */
public record Supply(String sku, String supplier, long cost, OrderTerms terms) {

    public Supply {
        if (cost <= 0) {
            throw new IllegalArgumentException("a unit costs something");
        }
    }
}
