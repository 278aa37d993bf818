package dev.holdfast.shipping;

import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.shipping.parcel.CaseKind;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.ParcelCase;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that something is wrong with, as operations reads of it.
 *
 * @param orderId absent if no shipment has claimed the parcel
 * @param lastScanAt absent if there was none
 * @param action what to do next
 */
public record ExceptionView(
        CaseKind kind,
        Instant since,
        String carrier,
        String trackingNumber,
        @Nullable String orderId,
        TrackingStatus status,
        @Nullable TrackingReason reason,
        @Nullable Instant lastScanAt,
        @Nullable Place place,
        String action) {

    /** Empty if nothing is wrong with it any longer. */
    static Optional<ExceptionView> of(Parcel parcel) {
        return ParcelCase.of(parcel).map(open -> of(parcel, open));
    }

    private static ExceptionView of(Parcel parcel, ParcelCase open) {
        Optional<Scan> last = parcel.scans().isEmpty()
                ? Optional.empty()
                : Optional.of(parcel.scans().getLast());
        return new ExceptionView(
                open.kind(),
                open.since(),
                parcel.id().carrier(),
                parcel.id().number(),
                parcel.orderId().orElse(null),
                parcel.state().status(),
                parcel.state().decisive().map(Scan::reason).orElse(null),
                last.map(Scan::at).orElse(null),
                last.map(Scan::place).orElse(null),
                open.kind().action());
    }
}
