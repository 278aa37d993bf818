package dev.holdfast.inventory;

import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.orders.ParcelClaims;
import dev.holdfast.orders.Shipment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Parcels as a test says that they are. Nobody here ships by the table of parcels. */
public final class FakeParcels implements ParcelClaims {

    private final Map<ParcelId, Claimed> claims = new HashMap<>();

    public void put(ParcelId parcel, Claimed claim) {
        claims.put(parcel, claim);
    }

    @Override
    public TransactWriteItem claim(ParcelId parcel, AcceptedOrder order, String service, List<Shipment.Line> lines) {
        throw new UnsupportedOperationException("nothing is shipped here");
    }

    @Override
    public Map<ParcelId, Claimed> claimed(Collection<ParcelId> parcels) {
        Map<ParcelId, Claimed> found = new HashMap<>(claims);
        found.keySet().retainAll(parcels);
        return found;
    }
}
