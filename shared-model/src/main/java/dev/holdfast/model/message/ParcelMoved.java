package dev.holdfast.model.message;

import static java.util.Objects.requireNonNull;

import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel stands after its scans were merged. Sent after the write, and again with every repeat: (parcel, status) is
 * the key by which a receiver recognises one.
 *
 * @param orderId null while no shipment has claimed the parcel
 * @param since the time of the scan that brought it there
 * @param contradictions scans that cannot be true if the status is: a person has to look when there are more than before
 */
public record ParcelMoved(
        ParcelId parcel,
        @Nullable String orderId,
        TrackingStatus status,
        @Nullable TrackingReason reason,
        Instant since,
        int contradictions,
        @Nullable DeliveryEstimate estimate)
        implements Correlated {

    /** A message that lacks any of it cannot be read, and goes to the dead letters alone. */
    public ParcelMoved {
        requireNonNull(parcel);
        requireNonNull(status);
        requireNonNull(since);
    }

    @Override
    public String correlationId() {
        return orderId != null ? orderId : parcel.toString();
    }
}
