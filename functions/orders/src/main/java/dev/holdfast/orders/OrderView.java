package dev.holdfast.orders;

import dev.holdfast.model.Address;
import dev.holdfast.model.Money;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.order.Totals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its owner and staff read it. Of an order that is still on the queue only the id and the status are known.
 *
 * @param holdUntil until when it has to be paid; absent unless it is reserved
 * @param shipments the parcels in which it has left; absent before the first
 * @param shortages why it was rejected, or what a partial order did not get; absent if nothing was short
 */
public record OrderView(
        String id,
        OrderStatus status,
        @Nullable String customer,
        @Nullable List<Line> lines,
        @Nullable Totals totals,
        @Nullable Address shipTo,
        @Nullable Instant holdUntil,
        @Nullable List<HistoryEntry> history,
        @Nullable List<Shortage> shortages,
        @Nullable List<Sent> shipments) {

    /** One SKU and what it costs. */
    public record Line(String sku, long quantity, Money unitPrice, Money total) {

        static List<Line> of(List<OrderLine> lines, String currency) {
            return lines.stream()
                    .map(line -> new Line(
                            line.sku(),
                            line.quantity(),
                            new Money(line.unitPrice(), currency),
                            new Money(line.total(), currency)))
                    .toList();
        }
    }

    /**
     * What left in one parcel.
     *
     * @param id as {@code /shipments/{id}} has it
     */
    public record Sent(
            String id,
            String carrier,
            String trackingNumber,
            Instant at,
            Shipment.State state,
            List<Shipment.Line> lines) {

        static @Nullable List<Sent> of(List<Shipment> shipments) {
            return shipments.isEmpty()
                    ? null
                    : shipments.stream()
                            .map(each -> new Sent(
                                    each.parcel().path(),
                                    each.parcel().carrier(),
                                    each.parcel().number(),
                                    each.at(),
                                    each.state(),
                                    each.lines()))
                            .toList();
        }
    }

    static OrderView onTheQueue(String id) {
        return new OrderView(id, OrderStatus.ACCEPTED, null, null, null, null, null, null, null, null);
    }

    static OrderView of(AcceptedOrder order) {
        return new OrderView(
                order.id(),
                OrderStatus.ACCEPTED,
                order.customer(),
                Line.of(order.lines(), order.currency()),
                order.totals(),
                order.shipTo(),
                null,
                List.of(new HistoryEntry(order.acceptedAt(), OrderStatus.ACCEPTED, "accepted")),
                null,
                null);
    }

    static OrderView of(StoredOrder stored) {
        AcceptedOrder order = stored.order();
        return new OrderView(
                order.id(),
                stored.status(),
                order.customer(),
                Line.of(order.lines(), order.currency()),
                order.totals(),
                order.shipTo(),
                holdUntil(stored),
                stored.history(),
                stored.shortages().isEmpty() ? null : stored.shortages(),
                Sent.of(stored.shipments().parcels()));
    }

    /** For lists, which may be long: without the lines, the address and the shortages. */
    static OrderView summary(StoredOrder stored) {
        return new OrderView(
                stored.id(),
                stored.status(),
                stored.order().customer(),
                null,
                stored.order().totals(),
                null,
                holdUntil(stored),
                stored.history(),
                null,
                Sent.of(stored.shipments().parcels()));
    }

    private static @Nullable Instant holdUntil(StoredOrder stored) {
        return stored.status() == OrderStatus.RESERVED ? stored.holdUntil().orElse(null) : null;
    }
}
