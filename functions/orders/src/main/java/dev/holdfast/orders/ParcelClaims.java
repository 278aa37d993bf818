package dev.holdfast.orders;

import dev.holdfast.model.tracking.ParcelId;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Where parcels are kept, as far as an order's shipment has to do with it. */
public interface ParcelClaims {

    /**
     * Part of the transaction in which an order's goods leave: the parcel carries them. It fails if another order has
     * claimed the parcel, and changes nothing if this one has.
     */
    TransactWriteItem claim(ParcelId parcel, String orderId, List<Shipment.Line> lines);
}
