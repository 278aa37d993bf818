package dev.holdfast.orders;

import java.util.List;
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

    Shipments settled() {
        return new Shipments(parcels.stream().map(Shipment::asSettled).toList(), version + 1);
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
