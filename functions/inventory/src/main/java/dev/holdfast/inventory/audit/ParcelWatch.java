package dev.holdfast.inventory.audit;

import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.Following;
import dev.holdfast.orders.ParcelClaims;
import dev.holdfast.orders.ParcelClaims.Claimed;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks whether the parcels in which orders have left carry what the orders say. Both are written in one transaction, so any
 * difference is one. Where the order is behind its parcel, a message is under way: that is only counted.
 */
final class ParcelWatch {

    private static final int AT_ONCE = 100;

    private final ParcelClaims claims;
    private final List<Difference> differences = new ArrayList<>();
    private final List<StoredOrder> waiting = new ArrayList<>();
    private long parcels;
    private long behind;

    ParcelWatch(ParcelClaims claims) {
        this.claims = claims;
    }

    void order(StoredOrder order) {
        if (!order.shipments().parcels().isEmpty()) {
            waiting.add(order);
            if (waiting.size() == AT_ONCE) {
                look();
            }
        }
    }

    /** What is still to be looked at. */
    void end() {
        if (!waiting.isEmpty()) {
            look();
        }
    }

    private void look() {
        List<ParcelId> ids = waiting.stream()
                .flatMap(order -> order.shipments().parcels().stream())
                .map(Shipment::parcel)
                .toList();
        Map<ParcelId, Claimed> claimed = claims.claimed(ids);
        parcels += ids.size();
        waiting.forEach(order -> compare(order, claimed));
        waiting.clear();
    }

    private void compare(StoredOrder order, Map<ParcelId, Claimed> claimed) {
        Map<ParcelId, TrackingStatus> statuses = new HashMap<>();
        for (Shipment shipment : order.shipments().parcels()) {
            Optional<Claimed> claim = Optional.ofNullable(claimed.get(shipment.parcel()))
                    .filter(each -> each.orderId().equals(order.id()));
            List<Shipment.Line> carried = claim.map(Claimed::lines).orElse(List.of());
            if (claim.isPresent() && carried.equals(shipment.lines())) {
                statuses.put(shipment.parcel(), claim.get().status());
            } else if (differences.size() < AuditReport.DIFFERENCES_MAX) {
                differences.add(new Difference(
                        null,
                        null,
                        order.id(),
                        "says that parcel " + shipment.parcel() + " carries units of it",
                        units(shipment.lines()),
                        units(carried)));
            }
        }
        if (Following.of(order, statuses).isPresent()) {
            behind++;
        }
    }

    private static long units(List<Shipment.Line> lines) {
        return lines.stream().mapToLong(Shipment.Line::quantity).sum();
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    long parcels() {
        return parcels;
    }

    long behind() {
        return behind;
    }
}
