package dev.holdfast.model.message;

import dev.holdfast.model.order.AcceptedOrder;

/** Asks {@code reserve-stock} to decide an order. May be delivered any number of times. */
public record ReserveOrder(AcceptedOrder order, Cause cause) implements Correlated {

    /** Why stock is wanted. */
    public enum Cause {
        /** The order was just accepted, or its decision was interrupted. */
        ACCEPTED,
        /** A payment came after the hold had expired. */
        LATE_PAYMENT
    }

    @Override
    public String correlationId() {
        return order.id();
    }
}
