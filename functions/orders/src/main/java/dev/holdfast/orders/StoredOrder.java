package dev.holdfast.orders;

import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.stock.Allocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as the table has it.
 *
 * @param holdUntil until when its stock is held for it
 * @param shortages why it was rejected, or what a partial order did not get
 * @param lostDemand units asked for in vain that are still to be counted; only where the hold is chunked, for all others
 *     count them in the write that decides
 * @param paymentId the payment that settled it, or that came too late for it
 * @param refundDue whether money came that could not be turned into goods
 * @param shipments the parcels in which it has left, the first one first
 * @param dueAt when its state is overdue; empty where nothing is awaited
 */
public record StoredOrder(
        AcceptedOrder order,
        OrderStatus status,
        Hold hold,
        Optional<Instant> holdUntil,
        List<HistoryEntry> history,
        List<Shortage> shortages,
        List<Allocation> lostDemand,
        Optional<String> paymentId,
        boolean refundDue,
        Shipments shipments,
        Optional<Instant> dueAt) {

    public StoredOrder {
        history = List.copyOf(history);
        shortages = List.copyOf(shortages);
        lostDemand = List.copyOf(lostDemand);
    }

    /** A decision that was just made. */
    public static StoredOrder decided(
            AcceptedOrder order,
            OrderStatus status,
            Hold hold,
            Optional<Instant> holdUntil,
            HistoryEntry decision,
            List<Shortage> shortages,
            Optional<Instant> dueAt) {
        List<HistoryEntry> history =
                List.of(new HistoryEntry(order.acceptedAt(), OrderStatus.ACCEPTED, "accepted"), decision);
        return new StoredOrder(
                order,
                status,
                hold,
                holdUntil,
                history,
                shortages,
                List.of(),
                Optional.empty(),
                false,
                Shipments.NONE,
                dueAt);
    }

    /** The same, overdue at another time. */
    public StoredOrder withDue(Instant due) {
        return new StoredOrder(
                order,
                status,
                hold,
                holdUntil,
                history,
                shortages,
                lostDemand,
                paymentId,
                refundDue,
                shipments,
                Optional.of(due));
    }

    public String id() {
        return order.id();
    }
}
