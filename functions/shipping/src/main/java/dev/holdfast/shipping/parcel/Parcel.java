package dev.holdfast.shipping.parcel;

import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.orders.Shipment;
import java.util.List;
import java.util.Optional;

/**
 * A parcel and all that is known of its way. It may be known before any shipment has claimed it: then its scans wait here.
 *
 * @param orderId whose goods are in it, once a shipment has claimed it
 * @param lines which goods; empty until then
 * @param scans in {@link Scan#ORDER}, each once; what there were too many of is left out as {@link TrackingMerge} says
 * @param incomplete whether scans were left out
 * @param estimate the carrier's latest own
 */
public record Parcel(
        ParcelId id,
        Optional<String> orderId,
        List<Shipment.Line> lines,
        List<Scan> scans,
        boolean incomplete,
        Optional<DeliveryEstimate> estimate) {

    public Parcel {
        lines = List.copyOf(lines);
        scans = List.copyOf(scans);
    }

    /** One that nothing is known of yet. */
    public static Parcel unseen(ParcelId id) {
        return new Parcel(id, Optional.empty(), List.of(), List.of(), false, Optional.empty());
    }

    /** What its scans come to. */
    public TrackingState state() {
        return TrackingState.of(scans);
    }

    Parcel with(List<Scan> merged, boolean leftOut, Optional<DeliveryEstimate> latest) {
        return new Parcel(id, orderId, lines, merged, leftOut, latest);
    }
}
