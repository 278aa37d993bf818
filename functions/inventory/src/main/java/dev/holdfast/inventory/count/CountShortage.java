package dev.holdfast.inventory.count;

import java.util.List;

/**
 * Held units that a count did not find.
 *
 * @param orders ids of those that hold the SKU there, at most 100
 */
public record CountShortage(String sku, String warehouse, long missing, List<String> orders) {

    public CountShortage {
        orders = List.copyOf(orders);
    }
}
