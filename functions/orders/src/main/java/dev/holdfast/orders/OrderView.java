package dev.holdfast.orders;

import dev.holdfast.model.Address;
import dev.holdfast.model.Money;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Reduction;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.order.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order as its owner and staff read it. Of an order that is still on the queue only the id and the status are known.
 *
 * @param couponCodes the coupons that it redeems; absent if it has none
 * @param shippingAdjustments what promotions took off the shipping; absent if nothing
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
        @Nullable List<String> couponCodes,
        @Nullable List<Adjustment> shippingAdjustments,
        @Nullable Address shipTo,
        @Nullable Instant holdUntil,
        @Nullable List<HistoryEntry> history,
        @Nullable List<Shortage> shortages,
        @Nullable List<Sent> shipments) {

    /**
     * What a promotion took off.
     *
     * @param coupon the code it was granted for; absent if it applies by itself
     * @param text what it is called
     */
    public record Adjustment(String promotion, @Nullable String coupon, String text, Money amount) {

        private static Adjustment of(Reduction reduction, long amount, String currency) {
            return new Adjustment(
                    reduction.promotion(), reduction.coupon(), reduction.text(), new Money(amount, currency));
        }

        static @Nullable List<Adjustment> ofShipping(List<Reduction> reductions, String currency) {
            return orNull(reductions.stream()
                    .filter(each -> each.shipping() > 0)
                    .map(each -> of(each, each.shipping(), currency))
                    .toList());
        }

        private static Map<String, List<Adjustment>> bySku(List<Reduction> reductions, String currency) {
            Map<String, List<Adjustment>> bySku = new HashMap<>();
            reductions.forEach(each -> each.lines()
                    .forEach((sku, off) -> bySku.computeIfAbsent(sku, first -> new ArrayList<>())
                            .add(of(each, off, currency))));
            return bySku;
        }
    }

    /**
     * One SKU and what it costs.
     *
     * @param total at list price
     * @param adjustments what is taken off it, in the order in which it was; absent if nothing
     */
    public record Line(
            String sku,
            long quantity,
            Money unitPrice,
            Money total,
            @Nullable List<Adjustment> adjustments) {

        static List<Line> of(List<OrderLine> lines, List<Reduction> reductions, String currency) {
            Map<String, List<Adjustment>> adjustments = Adjustment.bySku(reductions, currency);
            return lines.stream()
                    .map(line -> new Line(
                            line.sku(),
                            line.quantity(),
                            new Money(line.unitPrice(), currency),
                            new Money(line.total(), currency),
                            adjustments.get(line.sku())))
                    .toList();
        }

        private static List<Line> of(AcceptedOrder order) {
            return of(order.lines(), order.reductions(), order.currency());
        }
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
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
        return new OrderView(id, OrderStatus.ACCEPTED, null, null, null, null, null, null, null, null, null, null);
    }

    static OrderView of(AcceptedOrder order) {
        return new OrderView(
                order.id(),
                OrderStatus.ACCEPTED,
                order.customer(),
                Line.of(order),
                order.totals(),
                orNull(order.couponCodes()),
                Adjustment.ofShipping(order.reductions(), order.currency()),
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
                Line.of(order),
                order.totals(),
                orNull(order.couponCodes()),
                Adjustment.ofShipping(order.reductions(), order.currency()),
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
                null,
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
