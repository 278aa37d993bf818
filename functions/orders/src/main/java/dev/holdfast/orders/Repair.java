package dev.holdfast.orders;

import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an order that is past its deadline needs. Pure. */
sealed interface Repair {

    /** How long a repair is given before it is tried again. */
    Duration RETRY = Duration.ofMinutes(5);

    /** After this long past its first deadline an order is raised too, even if there is a way to repair it. */
    Duration PATIENCE = Duration.ofHours(1);

    /** Its decision was interrupted, or a late payment's search for stock was. */
    record SeekStock(ReserveOrder.Cause cause) implements Repair {}

    /** Its hold should have ended. */
    record Settle(SettleHold.End end) implements Repair {}

    /** It was delivered, and the time to return it is over. */
    record Complete() implements Repair {}

    /** People have to look at it. */
    record Raise() implements Repair {}

    /** Nothing is awaited of it. */
    record Forget() implements Repair {}

    static Repair of(StoredOrder order, Deadlines deadlines, Instant now) {
        Hold.State hold = order.hold().state();
        return switch (order.status()) {
            case ACCEPTED -> new SeekStock(ReserveOrder.Cause.ACCEPTED);
            case RESERVED -> new Settle(SettleHold.End.EXPIRE);
            case SHIPPED -> unsettled(order, deadlines, now) ? new Settle(SettleHold.End.SHIP) : new Raise();
            case DELIVERED -> unsettled(order, deadlines, now) ? new Settle(SettleHold.End.SHIP) : new Complete();
            case PARTLY_SHIPPED, PARTLY_DELIVERED ->
                order.shipments().hasUnsettledParts() ? new Settle(SettleHold.End.SHIP) : new Raise();
            case PAID, PACKED, RETURNING, RETURNED -> new Raise();
            case EXPIRED -> hold == Hold.State.TRYING ? new SeekStock(ReserveOrder.Cause.LATE_PAYMENT) : ofDead(order);
            case COMPLETED -> hold == Hold.State.OPEN ? new Settle(SettleHold.End.SHIP) : new Forget();
            case REJECTED, CANCELLED, REFUNDED -> ofDead(order);
        };
    }

    /**
     * When to look at an order again that is being repaired. Of a hold whose head has ended only chunks may be left, and
     * nobody tells when they are done: the message for them is sent once, and the queue keeps it.
     */
    static Instant lookAgain(StoredOrder order, Deadlines deadlines, Instant now) {
        return Optional.of(order)
                .filter(each -> each.hold().state() == Hold.State.SHIPPED)
                .flatMap(each -> deadlines.due(each.status(), since(each), false))
                .orElse(now.plus(RETRY));
    }

    /** Whether even a repair that can be repeated has had its time. */
    static boolean isOverdue(StoredOrder order, Deadlines deadlines, Instant now) {
        Instant since = since(order);
        Instant due = order.holdUntil()
                .filter(until -> order.status() == OrderStatus.RESERVED)
                .map(deadlines::reservedDue)
                .or(() -> deadlines.due(order.status(), since, true))
                .orElse(since);
        return now.isAfter(due.plus(PATIENCE));
    }

    /** The head may have been settled and some chunks not, so an early deadline speaks for itself. */
    private static boolean unsettled(StoredOrder order, Deadlines deadlines, Instant now) {
        Optional<Instant> settledDue = deadlines.due(order.status(), since(order), false);
        return order.hold().state() == Hold.State.OPEN
                || settledDue.map(now::isBefore).orElse(false);
    }

    private static Repair ofDead(StoredOrder order) {
        boolean open = order.hold().state() == Hold.State.OPEN || order.hold().chunked();
        return open ? new Settle(SettleHold.End.RELEASE) : new Forget();
    }

    private static Instant since(StoredOrder order) {
        return order.history().stream()
                .map(HistoryEntry::at)
                .reduce((earlier, later) -> later)
                .orElse(order.order().acceptedAt());
    }
}
