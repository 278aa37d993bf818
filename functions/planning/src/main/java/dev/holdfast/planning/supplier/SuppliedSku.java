package dev.holdfast.planning.supplier;

import dev.holdfast.planning.replenish.OrderTerms;

/**
 * How a SKU is bought.
 *
 * @param warehouse where it is delivered
 * @param unitCost in minor units of the supplier's currency, above zero
 * @param packSize units that come together, at least 1
 * @param minimumUnits of the SKU on an order that has it, not below zero
 */
public record SuppliedSku(String sku, String warehouse, long unitCost, int packSize, int minimumUnits) {

    public SuppliedSku {
        if (unitCost < 1 || packSize < 1 || minimumUnits < 0) {
            throw new IllegalArgumentException("a unit costs something, and comes in packs of at least one");
        }
    }

    public OrderTerms terms() {
        return new OrderTerms(packSize, minimumUnits);
    }
}
