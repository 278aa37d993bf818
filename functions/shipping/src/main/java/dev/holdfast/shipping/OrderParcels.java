package dev.holdfast.shipping;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.shipping.arrival.Eta;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.ParcelTable;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order's parcels as they are now, with when they arrive. */
@Singleton
public class OrderParcels {

    private final ParcelTable parcels;
    private final Arrivals arrivals;
    private final InstantSource clock;

    public OrderParcels(ParcelTable parcels, Arrivals arrivals, InstantSource clock) {
        this.parcels = parcels;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** @param eta as of now, not as of its last scan: time that has gone by since says something as well */
    record Seen(Parcel parcel, Shipment shipment, Optional<Eta> eta) {}

    /** The first one that left comes first. */
    List<Seen> of(StoredOrder order) {
        List<Shipment> shipments = order.shipments().parcels();
        Map<ParcelId, Parcel> rows =
                parcels.read(shipments.stream().map(Shipment::parcel).toList());
        return shipments.stream()
                .map(each -> seen(rows.getOrDefault(each.parcel(), Parcel.unseen(each.parcel())), each))
                .toList();
    }

    private Seen seen(Parcel parcel, Shipment shipment) {
        return new Seen(parcel, shipment, arrivals.expected(parcel, clock.instant()));
    }
}
