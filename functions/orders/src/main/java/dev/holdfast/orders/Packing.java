package dev.holdfast.orders;

import dev.holdfast.model.Limits;
import dev.holdfast.model.stock.Allocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What goes into the next parcel of an order, and what is left for others. Pure. */
sealed interface Packing {

    /** What one parcel takes of a hold goes off the shelf in one transaction, with the order's row. */
    int ITEMS_MAX = Limits.TRANSACTION_ITEMS_MAX - 1;

    /** All that has not left yet. */
    record Rest(List<Shipment.Line> lines) implements Packing {}

    /**
     * A part of it.
     *
     * @param taken from the hold
     * @param left of what the order's row holds
     * @param chunks from which something was taken, with what is left of them
     */
    record Part(List<Shipment.Line> lines, List<Allocation> taken, List<Allocation> left, List<HoldChunk> chunks)
            implements Packing {}

    /** More of a SKU than has not left yet. */
    record TooMuch(String sku, long left) implements Packing {}

    /** A part that lies in more stock items than one parcel takes. */
    record TooMany(int items) implements Packing {}

    /** What has not left yet, units by SKU. */
    static Map<String, Long> left(StoredOrder order) {
        Map<String, Long> left = new TreeMap<>();
        order.order().lines().forEach(line -> left.merge(line.sku(), line.quantity(), Long::sum));
        order.shipments()
                .parcels()
                .forEach(shipment ->
                        shipment.lines().forEach(line -> left.merge(line.sku(), -line.quantity(), Long::sum)));
        left.values().removeIf(units -> units == 0);
        return left;
    }

    /**
     * Packs.
     *
     * @param wanted units by SKU; empty for all that is left
     * @param chunks in which the order is held, where it is
     */
    static Packing of(StoredOrder order, Map<String, Long> wanted, List<HoldChunk> chunks) {
        Map<String, Long> left = left(order);
        for (Map.Entry<String, Long> each : wanted.entrySet()) {
            long most = left.getOrDefault(each.getKey(), 0L);
            if (each.getValue() > most) {
                return new TooMuch(each.getKey(), most);
            }
        }
        return wanted.isEmpty() || wanted.equals(left) ? new Rest(lines(left)) : part(order, wanted, chunks);
    }

    private static Packing part(StoredOrder order, Map<String, Long> wanted, List<HoldChunk> chunks) {
        Map<String, Long> missing = new TreeMap<>(wanted);
        List<Allocation> taken = new ArrayList<>();
        List<Allocation> left = take(order.hold().allocations(), missing, taken);
        List<HoldChunk> changed = new ArrayList<>();
        for (HoldChunk chunk : chunks) {
            int before = taken.size();
            List<Allocation> rest = take(chunk.allocations(), missing, taken);
            if (taken.size() > before) {
                changed.add(chunk.holding(rest));
            }
        }
        return taken.size() > ITEMS_MAX ? new TooMany(taken.size()) : new Part(lines(wanted), taken, left, changed);
    }

    /** Takes what is missing from what is held, and gives back what is left of that. */
    private static List<Allocation> take(List<Allocation> held, Map<String, Long> missing, List<Allocation> taken) {
        List<Allocation> left = new ArrayList<>();
        for (Allocation each : held) {
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
        return left;
    }

    private static List<Shipment.Line> lines(Map<String, Long> units) {
        return units.entrySet().stream()
                .map(each -> new Shipment.Line(each.getKey(), each.getValue()))
                .toList();
    }
}
