package dev.holdfast.orders;

import dev.holdfast.model.stock.Allocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What goes into the next parcel of an order, and what is left for others. Pure. */
sealed interface Packing {

    /** All that has not left yet. */
    record Rest(List<Shipment.Line> lines) implements Packing {}

    /**
     * A part of it.
     *
     * @param taken from the hold
     * @param left of the hold
     */
    record Part(List<Shipment.Line> lines, List<Allocation> taken, List<Allocation> left) implements Packing {}

    /** More of a SKU than has not left yet. */
    record TooMuch(String sku, long left) implements Packing {}

    /** A hold in chunks leaves as a whole. */
    record Indivisible() implements Packing {}

    /** @param wanted units by SKU; empty for all that is left */
    static Packing of(StoredOrder order, Map<String, Long> wanted) {
        Map<String, Long> left = new TreeMap<>();
        order.order().lines().forEach(line -> left.merge(line.sku(), line.quantity(), Long::sum));
        order.shipments()
                .parcels()
                .forEach(shipment ->
                        shipment.lines().forEach(line -> left.merge(line.sku(), -line.quantity(), Long::sum)));
        left.values().removeIf(units -> units == 0);
        for (Map.Entry<String, Long> each : wanted.entrySet()) {
            long most = left.getOrDefault(each.getKey(), 0L);
            if (each.getValue() > most) {
                return new TooMuch(each.getKey(), most);
            }
        }
        if (wanted.isEmpty() || wanted.equals(left)) {
            return new Rest(lines(left));
        }
        return order.hold().chunked() ? new Indivisible() : part(order, wanted);
    }

    private static Packing part(StoredOrder order, Map<String, Long> wanted) {
        Map<String, Long> missing = new TreeMap<>(wanted);
        List<Allocation> taken = new ArrayList<>();
        List<Allocation> left = new ArrayList<>();
        for (Allocation each : order.hold().allocations()) {
            long units =
                    Math.min(each.quantity(), missing.getOrDefault(each.item().sku(), 0L));
            if (units > 0) {
                taken.add(new Allocation(each.item(), units));
                missing.merge(each.item().sku(), -units, Long::sum);
            }
            if (units < each.quantity()) {
                left.add(new Allocation(each.item(), each.quantity() - units));
            }
        }
        return new Part(lines(wanted), taken, left);
    }

    private static List<Shipment.Line> lines(Map<String, Long> units) {
        return units.entrySet().stream()
                .map(each -> new Shipment.Line(each.getKey(), each.getValue()))
                .toList();
    }
}
