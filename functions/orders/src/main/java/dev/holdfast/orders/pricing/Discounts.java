package dev.holdfast.orders.pricing;

import dev.holdfast.model.order.OrderLine;
import java.util.List;
import java.util.Map;

/**
 * What is taken off an order, by SKU, so that tax follows the goods it was taken off. The shop runs no promotions and
 * has issued no coupons, so the list price is what is paid; whatever changes that belongs here, and tax, totals and
 * the repricing of partial orders follow from it.
 */
final class Discounts {

    private Discounts() {}

    /** Minor units off each SKU's line; a SKU that is not named has nothing taken off. */
    static Map<String, Long> of(List<OrderLine> lines) {
        return Map.of();
    }
}
