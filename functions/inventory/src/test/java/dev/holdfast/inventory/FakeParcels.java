package dev.holdfast.inventory;

import static dev.holdfast.platform.aws.Attributes.s;

import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.ParcelClaims;
import dev.holdfast.orders.Shipment;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Parcels as a test says that they are, or as a shipment has claimed them. */
public final class FakeParcels implements ParcelClaims {

    private final Map<ParcelId, Claimed> claims = new HashMap<>();

    public void put(ParcelId parcel, Claimed claim) {
        claims.put(parcel, claim);
    }

    @Override
    public TransactWriteItem claim(ParcelId parcel, AcceptedOrder order, String service, List<Shipment.Line> lines) {
        put(parcel, new Claimed(order.id(), lines, TrackingStatus.IN_TRANSIT));
        Map<String, AttributeValue> key = Map.of("number", s(parcel.number()), "carrier", s(parcel.carrier()));
        return ItemWrite.to(new TableNames("holdfast-").of(Tables.PARCELS), key)
                .set("orderId", order.id())
                .update();
    }

    @Override
    public Map<ParcelId, Claimed> claimed(Collection<ParcelId> parcels) {
        Map<ParcelId, Claimed> found = new HashMap<>(claims);
        found.keySet().retainAll(parcels);
        return found;
    }
}
