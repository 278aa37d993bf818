package dev.holdfast.orders;

import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Where parcels are kept, as far as an order's shipment has to do with it. */
public interface ParcelClaims {

    /**
     * Part of the transaction in which an order's goods leave: the parcel carries them. It fails if another order has
     * claimed the parcel, and changes nothing if this one has.
     *
     * @param service the carrier's own name of how fast it is to go; empty if nobody says
     */
    TransactWriteItem claim(ParcelId parcel, AcceptedOrder order, String service, List<Shipment.Line> lines);

    /** What a parcel carries, for whom, and where it is. */
    record Claimed(String orderId, List<Shipment.Line> lines, TrackingStatus status) {}

    /** Those of these parcels that were claimed, as of now. */
    Map<ParcelId, Claimed> claimed(Collection<ParcelId> parcels);
}
