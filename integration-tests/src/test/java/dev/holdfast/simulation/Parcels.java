package dev.holdfast.simulation;

import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.ParcelNews;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.shipping.parcel.Parcel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold of parcels once everything has come to rest: they know of every scan, carry what was handed over with them,
 * and their orders are where they are.
 *
 * @param scanned what carriers were told 200 for, by tracking number
 * @param carried where carriers have them, by tracking number, whether or not their webhooks came through
 */
record Parcels(
        Map<ParcelId, Parcel> known, Map<String, Set<TrackingStatus>> scanned, Map<String, TrackingStatus> carried) {

    void compare(List<StoredOrder> orders, Map<String, Set<Event>> letters, List<String> faults) {
        scanned.forEach((number, told) -> {
            Parcel parcel = at(new ParcelId("post", number));
            Set<TrackingStatus> kept = EnumSet.noneOf(TrackingStatus.class);
            parcel.scans().forEach(scan -> kept.add(scan.status()));
            // more may be kept: an answer can get lost, and the scan be too old when it is sent again
            if (!kept.containsAll(told)) {
                faults.add("parcel " + parcel.id() + " was scanned as " + told + ", and knows of " + kept);
            }
        });
        known.forEach((id, parcel) -> {
            TrackingStatus really = carried.getOrDefault(id.number(), TrackingStatus.UNKNOWN);
            if (parcel.orderId().isPresent() && parcel.state().status() != really) {
                faults.add(
                        "parcel " + id + " is thought to be " + parcel.state().status() + ", and is " + really);
            }
        });
        for (StoredOrder order : orders) {
            order.shipments().parcels().forEach(each -> carries(order, each, letters, faults));
            stands(order, faults);
        }
    }

    private Parcel at(ParcelId id) {
        return known.getOrDefault(id, Parcel.unseen(id));
    }

    private void carries(StoredOrder order, Shipment shipment, Map<String, Set<Event>> letters, List<String> faults) {
        Parcel parcel = at(shipment.parcel());
        String of = "parcel " + parcel.id() + " of order " + order.id();
        if (!parcel.orderId().orElse("").equals(order.id()) || !parcel.lines().equals(shipment.lines())) {
            faults.add(of + " carries " + parcel.lines() + " of " + parcel.orderId() + ", not " + shipment.lines());
        }
        boolean arrived = parcel.state().status() == TrackingStatus.DELIVERED;
        if (arrived != (shipment.state() == Shipment.State.DELIVERED)) {
            faults.add(of + " is " + parcel.state().status() + ", and " + shipment.state() + " there");
        }
        if (arrived
                && !letters.getOrDefault(ParcelNews.SUBJECT + parcel.id(), Set.of())
                        .contains(Event.PARCEL_DELIVERED)) {
            faults.add("nobody was told that " + of + " has arrived");
        }
    }

    private static void stands(StoredOrder order, List<String> faults) {
        List<Shipment> parcels = order.shipments().parcels();
        long delivered = parcels.stream()
                .filter(each -> each.state() == Shipment.State.DELIVERED)
                .count();
        OrderStatus wanted = delivered == 0
                ? OrderStatus.SHIPPED
                : delivered == parcels.size() ? OrderStatus.DELIVERED : OrderStatus.PARTLY_DELIVERED;
        if (order.status().hasLeft() && order.status() != wanted) {
            faults.add("order " + order.id() + " is " + order.status() + ", and its parcels are " + parcels);
        }
    }
}
