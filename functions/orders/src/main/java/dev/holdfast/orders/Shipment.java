package dev.holdfast.orders;

import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.tracking.ParcelId;
import java.time.Instant;
import java.util.List;

/**
 * What left of an order in one parcel.
 *
 * @param lines what is in it
 * @param taken what of the order's hold left with it, where that was a part; empty where it was all that was still held,
 *     which then says so itself
 * @param settled whether what was taken is off the shelf
 * @param state what has become of it
 */
public record Shipment(
        ParcelId parcel, Instant at, List<Line> lines, List<Allocation> taken, boolean settled, State state) {

    /** Units of one SKU. */
    public record Line(String sku, long quantity) {}

    /** As far as the order is concerned. */
    public enum State {
        SHIPPED,
        DELIVERED,
        RETURNING,
        RETURNED
    }

    public Shipment {
        lines = List.copyOf(lines);
        taken = List.copyOf(taken);
    }

    Shipment asSettled() {
        return new Shipment(parcel, at, lines, taken, true, state);
    }

    Shipment in(State next) {
        return new Shipment(parcel, at, lines, taken, settled, next);
    }
}
