package dev.holdfast.inventory.reserve;

import static java.util.stream.Collectors.toMap;

import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.orders.Deadlines;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.Reasons;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.orders.pricing.Pricing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an order becomes by its placement. Pure. */
@Singleton
class Decider {

    private final Deadlines deadlines;
    private final Pricing pricing;

    Decider(Deadlines deadlines, Pricing pricing) {
        this.deadlines = deadlines;
        this.pricing = pricing;
    }

    StoredOrder decide(Request request, Placement placement, Instant at) {
        return switch (placement) {
            case Placement.Held held ->
                request.late().map(row -> reservedAgain(row, held, at)).orElseGet(() -> reserved(request, held, at));
            case Placement.OutOfStock refused ->
                request.late().map(row -> refundDue(row, refused, at)).orElseGet(() -> rejected(request, refused, at));
        };
    }

    private StoredOrder reserved(Request request, Placement.Held held, Instant at) {
        Instant until = deadlines.holdUntil(at);
        return StoredOrder.decided(
                reduced(request.order(), held.shortages()),
                OrderStatus.RESERVED,
                Hold.open(1, held.allocations(), held.claims()),
                Optional.of(until),
                new HistoryEntry(at, OrderStatus.RESERVED, Reasons.reserved(held.shortages())),
                held.shortages(),
                Optional.of(deadlines.reservedDue(until)));
    }

    /** The order as it is with what a partial order does not get taken off, and priced again. */
    AcceptedOrder reduced(AcceptedOrder order, List<Shortage> shortages) {
        if (shortages.isEmpty()) {
            return order;
        }
        Map<String, Long> quantities = shortages.stream().collect(toMap(Shortage::sku, Shortage::available));
        return pricing.reprice(order, quantities);
    }

    private StoredOrder rejected(Request request, Placement.OutOfStock refused, Instant at) {
        return StoredOrder.decided(
                request.order(),
                OrderStatus.REJECTED,
                Hold.NOTHING,
                Optional.empty(),
                new HistoryEntry(at, OrderStatus.REJECTED, Reasons.rejected(refused.usedUp())),
                refused.shortages(),
                Optional.empty());
    }

    private StoredOrder reservedAgain(StoredOrder row, Placement.Held held, Instant at) {
        Hold hold = Hold.open(row.hold().attempt() + 1, held.allocations(), held.claims());
        return after(row, OrderStatus.PAID, hold, Reasons.RESERVED_AGAIN, List.of(), false, at);
    }

    private StoredOrder refundDue(StoredOrder row, Placement.OutOfStock refused, Instant at) {
        String reason = Reasons.refundDue(refused.usedUp());
        return after(row, OrderStatus.EXPIRED, row.hold(), reason, refused.shortages(), true, at);
    }

    private StoredOrder after(
            StoredOrder row,
            OrderStatus status,
            Hold hold,
            String reason,
            List<Shortage> shortages,
            boolean refundDue,
            Instant at) {
        List<HistoryEntry> history = new ArrayList<>(row.history());
        history.add(new HistoryEntry(at, status, reason));
        return new StoredOrder(
                row.order(),
                status,
                hold,
                row.holdUntil(),
                history,
                shortages,
                List.of(),
                row.paymentId(),
                refundDue,
                row.shipments(),
                deadlines.due(status, at, false));
    }
}
