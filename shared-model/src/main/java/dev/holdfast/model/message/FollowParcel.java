package dev.holdfast.model.message;

import static java.util.Objects.requireNonNull;

import dev.holdfast.model.tracking.ParcelId;

/**
 * A parcel of an order was claimed, or has moved: its order is to follow. It does not say where the parcel is: who follows
 * looks, so that messages may come in any order and again.
 */
public record FollowParcel(ParcelId parcel, String orderId) implements Correlated {

    /** A message that lacks any of it cannot be read, and goes to the dead letters alone. */
    public FollowParcel {
        requireNonNull(parcel);
        requireNonNull(orderId);
    }

    @Override
    public String correlationId() {
        return orderId;
    }
}
