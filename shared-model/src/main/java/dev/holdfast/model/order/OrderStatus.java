package dev.holdfast.model.order;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of an order as one table of allowed transitions. */
public enum OrderStatus {
    /** On the queue, or being held chunk by chunk. */
    ACCEPTED,
    /** Its stock is held until {@code holdUntil}. */
    RESERVED,
    PAID,
    PACKED,
    /** Some of it is with a carrier, the rest still here. */
    PARTLY_SHIPPED,
    /** All of it is with a carrier. */
    SHIPPED,
    /** All of it is with a carrier, and some of its parcels have arrived. */
    PARTLY_DELIVERED,
    /** All of its parcels have arrived. */
    DELIVERED,
    COMPLETED,
    /** Decided: there was not enough stock. */
    REJECTED,
    /** Not paid in time; its stock is free again. A late payment may still bring it to PAID. */
    EXPIRED,
    CANCELLED,
    RETURNING,
    /** All of it is back. Nobody need have said that it was on its way: scans come late, and several at once. */
    RETURNED,
    REFUNDED;

    private static final Map<OrderStatus, Set<OrderStatus>> ALLOWED = Map.ofEntries(
            Map.entry(ACCEPTED, EnumSet.of(RESERVED, REJECTED)),
            Map.entry(RESERVED, EnumSet.of(PAID, EXPIRED, CANCELLED)),
            Map.entry(PAID, EnumSet.of(PACKED, PARTLY_SHIPPED, SHIPPED, CANCELLED)),
            Map.entry(PACKED, EnumSet.of(PARTLY_SHIPPED, SHIPPED, CANCELLED)),
            Map.entry(PARTLY_SHIPPED, EnumSet.of(PARTLY_SHIPPED, SHIPPED)),
            Map.entry(SHIPPED, EnumSet.of(PARTLY_DELIVERED, DELIVERED, RETURNING, RETURNED)),
            Map.entry(PARTLY_DELIVERED, EnumSet.of(PARTLY_DELIVERED, DELIVERED, RETURNING, RETURNED)),
            Map.entry(DELIVERED, EnumSet.of(COMPLETED, RETURNING, RETURNED)),
            Map.entry(COMPLETED, EnumSet.of(RETURNING, RETURNED)),
            Map.entry(REJECTED, EnumSet.noneOf(OrderStatus.class)),
            Map.entry(EXPIRED, EnumSet.of(PAID, REFUNDED)),
            Map.entry(CANCELLED, EnumSet.of(REFUNDED)),
            Map.entry(RETURNING, EnumSet.of(RETURNED)),
            Map.entry(RETURNED, EnumSet.of(REFUNDED)),
            Map.entry(REFUNDED, EnumSet.noneOf(OrderStatus.class)));

    public boolean canBecome(OrderStatus next) {
        return ALLOWED.getOrDefault(this, Set.of()).contains(next);
    }

    /** The statuses from which an order may become this one. */
    public Set<OrderStatus> predecessors() {
        Set<OrderStatus> from = EnumSet.noneOf(OrderStatus.class);
        for (OrderStatus status : values()) {
            if (status.canBecome(this)) {
                from.add(status);
            }
        }
        return from;
    }

    /** Whether all of the goods have been handed to a carrier: what it still holds has been shipped. */
    public boolean hasLeft() {
        return this == SHIPPED
                || this == PARTLY_DELIVERED
                || this == DELIVERED
                || this == COMPLETED
                || this == RETURNING
                || this == RETURNED;
    }

    /** Whether an order in this status must not keep stock held. */
    public boolean isDead() {
        return this == REJECTED || this == EXPIRED || this == CANCELLED || this == REFUNDED;
    }
}
