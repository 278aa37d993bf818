package dev.holdfast.inventory.settle;

import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.StoredOrder;
import java.time.Duration;
import java.time.Instant;

/** What a message about a hold's end means, by the order as it is. Pure. */
sealed interface HoldEnd {

    /** The hold has ended this way before, or must not end: the order moved on. */
    record Nothing() implements HoldEnd {}

    /** Too early: the hold was extended, or the message came before its time. */
    record Later(Duration remaining) implements HoldEnd {}

    /** The time to pay is over. */
    record Expire() implements HoldEnd {}

    record Release() implements HoldEnd {}

    record Ship() implements HoldEnd {}

    /** What parcels took is gone; the rest stays held. */
    record ShipParts() implements HoldEnd {}

    /** The order's row has decided already; chunks may be left. */
    record FinishChunks() implements HoldEnd {}

    static HoldEnd of(StoredOrder order, SettleHold.End end, Instant now) {
        boolean open = order.hold().state() == Hold.State.OPEN;
        if (open) {
            HoldEnd wanted = switch (end) {
                case EXPIRE -> expiry(order, now);
                case RELEASE -> order.status().isDead() ? new Release() : new Nothing();
                case SHIP -> shipping(order);
            };
            if (!(wanted instanceof Nothing)) {
                return wanted;
            }
        }
        return order.hold().chunked() ? new FinishChunks() : new Nothing();
    }

    /** What parcels took of a large order may be too much for the transaction that ends its hold: it goes before. */
    private static HoldEnd shipping(StoredOrder order) {
        boolean parts = order.shipments().hasUnsettledParts();
        if (order.status().hasLeft() && !(parts && order.hold().chunked())) {
            return new Ship();
        }
        return parts ? new ShipParts() : new Nothing();
    }

    private static HoldEnd expiry(StoredOrder order, Instant now) {
        if (order.status() != OrderStatus.RESERVED) {
            return order.status().isDead() ? new Release() : new Nothing();
        }
        Instant until = order.holdUntil().orElse(now);
        return until.isAfter(now)
                ? new Later(Duration.ofSeconds(Duration.between(now, until).toSeconds() + 1))
                : new Expire();
    }
}
