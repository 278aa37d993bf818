package dev.holdfast.orders;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.orders.StoredOrder.Parcel;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What follows from an order's change. Sent again after a repeat; the receivers know a repeat by (order, event). */
@Singleton
public class OrderFollowUps {

    private final Messages messages;

    public OrderFollowUps(Messages messages) {
        this.messages = messages;
    }

    /** Its stock becomes available again, the customer is told, and what was paid has to go back. */
    void afterCancel(StoredOrder order) {
        messages.send(Queues.HOLDS, List.of(new SettleHold(order.id(), SettleHold.End.RELEASE)));
        Instant at = since(order, OrderStatus.CANCELLED);
        String amount = order.order().totals().total().text();
        List<Notification> notifications = new ArrayList<>();
        notifications.add(new Notification(
                order.id(), Event.ORDER_CANCELLED, order.order().customer(), at, Map.of("total", amount)));
        order.paymentId()
                .ifPresent(payment -> notifications.add(new Notification(
                        order.id(),
                        Event.REFUND_DUE,
                        Notification.OPERATIONS,
                        at,
                        Map.of("order", order.id(), "payment", payment, "amount", amount, "reason", "cancelled"))));
        messages.send(Queues.NOTIFICATIONS, notifications);
    }

    /** Held stock becomes shipped stock, and the customer is told. */
    void afterShip(StoredOrder order, Parcel parcel) {
        messages.send(Queues.HOLDS, List.of(new SettleHold(order.id(), SettleHold.End.SHIP)));
        messages.send(
                Queues.NOTIFICATIONS,
                List.of(new Notification(
                        order.id(),
                        Event.ORDER_SHIPPED,
                        order.order().customer(),
                        since(order, OrderStatus.SHIPPED),
                        Map.of("carrier", parcel.carrier(), "trackingNumber", parcel.trackingNumber()))));
    }

    private static Instant since(StoredOrder order, OrderStatus status) {
        return order.history().stream()
                .filter(entry -> entry.status() == status)
                .map(HistoryEntry::at)
                .findFirst()
                .orElse(order.order().acceptedAt());
    }
}
