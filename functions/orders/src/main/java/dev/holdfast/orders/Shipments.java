package dev.holdfast.orders;

import static java.util.stream.Collectors.toSet;

import dev.holdfast.model.tracking.ParcelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parcels in which an order has left, the first one first.
 *
 * @param version one more with every change: the guard of the next one
 */
public record Shipments(List<Shipment> parcels, long version) {

    public static final Shipments NONE = new Shipments(List.of(), 0);

    public Shipments {
        parcels = List.copyOf(parcels);
    }

    Shipments with(Shipment next) {
        return new Shipments(Stream.concat(parcels.stream(), Stream.of(next)).toList(), version + 1);
    }

    /** With what is settled next being settled. */
    Shipments settled() {
        Set<ParcelId> settled = settledNext().stream().map(Shipment::parcel).collect(toSet());
        return new Shipments(
                parcels.stream()
                        .map(each -> settled.contains(each.parcel()) ? each.asSettled() : each)
                        .toList(),
                version + 1);
    }

    /** Parcels whose units go off the shelf next, in one transaction: all, but for orders too large for that. */
    public List<Shipment> settledNext() {
        List<Shipment> next = new ArrayList<>();
        int items = 0;
        for (Shipment each : unsettled().toList()) {
            items += each.taken().size();
            if (items <= Packing.ITEMS_MAX || next.isEmpty()) {
                next.add(each);
            }
        }
        return next;
    }

    /** Whether there are parcels whose units are still to be taken off the shelf. */
    public boolean hasUnsettledParts() {
        return unsettled().findAny().isPresent();
    }

    /** Parcels that took a part of the hold which is still on the shelf. */
    public Stream<Shipment> unsettled() {
        return parcels.stream().filter(each -> !each.settled() && !each.taken().isEmpty());
    }
}
