package dev.holdfast.inventory.reserve;

import dev.holdfast.model.Zone;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.Redemption;
import java.util.List;

/**
 * What is to be placed: an order's lines, or those that are still missing.
 *
 * @param redemptions the coupons that are still to be redeemed
 */
record Wanted(String customer, List<OrderLine> lines, List<Redemption> redemptions, Zone zone, boolean partial) {

    static Wanted of(AcceptedOrder order) {
        return new Wanted(order.customer(), order.lines(), order.redemptions(), order.zone(), order.partial());
    }
}
