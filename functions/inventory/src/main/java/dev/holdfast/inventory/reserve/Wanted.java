package dev.holdfast.inventory.reserve;

import dev.holdfast.model.Zone;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderLine;
import java.util.List;

/** What is to be placed: an order's lines, or those that are still missing. */
record Wanted(String customer, List<OrderLine> lines, Zone zone, boolean partial) {

    static Wanted of(AcceptedOrder order) {
        return new Wanted(order.customer(), order.lines(), order.zone(), order.partial());
    }
}
