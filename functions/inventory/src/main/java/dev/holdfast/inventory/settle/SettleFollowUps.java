package dev.holdfast.inventory.settle;

import dev.holdfast.model.message.CheckStockLevels;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is to be told once holds have ended, by the orders as they are then. */
@Singleton
class SettleFollowUps {

    private final OrderTable orders;
    private final Messages messages;

    SettleFollowUps(OrderTable orders, Messages messages) {
        this.orders = orders;
        this.messages = messages;
    }

    /**
     * @param before the orders as they were; those that were to be changed are read again
     * @throws dev.holdfast.platform.Unavailable if some may not have been sent
     */
    void send(Collection<SettleHold> done, Map<String, StoredOrder> before, Instant now) {
        Map<String, StoredOrder> rows = new HashMap<>(before);
        rows.putAll(orders.findAll(done.stream()
                .filter(message -> isChange(message, before, now))
                .map(SettleHold::orderId)
                .toList()));
        Map<Duration, List<SettleHold>> later = new TreeMap<>();
        List<Notification> notifications = new ArrayList<>();
        TreeSet<String> watched = new TreeSet<>();
        for (SettleHold message : done) {
            StoredOrder row = rows.get(message.orderId());
            if (row == null) {
                continue;
            }
            if (HoldEnd.of(row, message.end(), now) instanceof HoldEnd.Later(Duration remaining)) {
                later.computeIfAbsent(remaining, each -> new ArrayList<>()).add(message);
            }
            notifications.addAll(told(row, message.end()));
            row.order().lines().stream().filter(line -> line.alertBelow() > 0).forEach(line -> watched.add(line.sku()));
        }
        later.forEach((wait, early) -> messages.send(Queues.HOLDS, early, wait));
        messages.send(Queues.NOTIFICATIONS, notifications);
        if (!watched.isEmpty()) {
            messages.send(Queues.STOCK_LEVELS, List.of(new CheckStockLevels(List.copyOf(watched))));
        }
    }

    private static boolean isChange(SettleHold message, Map<String, StoredOrder> before, Instant now) {
        StoredOrder row = before.get(message.orderId());
        return row != null && !(HoldEnd.of(row, message.end(), now) instanceof HoldEnd.Nothing);
    }

    /** What is to be told of an order whose hold was to end so, by the status that it has now. */
    private static List<Notification> told(StoredOrder row, SettleHold.End end) {
        String customer = row.order().customer();
        return switch (row.status()) {
            case EXPIRED ->
                row.paymentId().isPresent()
                        ? List.of()
                        : List.of(notification(row, Event.ORDER_EXPIRED, customer, Map.of("orderId", row.id())));
            case CANCELLED -> end == SettleHold.End.RELEASE ? cancelled(row, customer) : List.of();
            case PARTLY_SHIPPED, SHIPPED, PARTLY_DELIVERED, DELIVERED ->
                end == SettleHold.End.SHIP ? shipped(row, customer) : List.of();
            case ACCEPTED, RESERVED, PAID, PACKED, COMPLETED, REJECTED, RETURNING, RETURNED, REFUNDED -> List.of();
        };
    }

    /** Each parcel once: the first one by the order's id, the others with their numbers. */
    private static List<Notification> shipped(StoredOrder row, String customer) {
        List<Notification> told = new ArrayList<>();
        for (int i = 0; i < row.shipments().parcels().size(); i++) {
            Shipment parcel = row.shipments().parcels().get(i);
            told.add(new Notification(
                    i == 0 ? row.id() : row.id() + "/" + (i + 1),
                    Event.ORDER_SHIPPED,
                    customer,
                    parcel.at(),
                    Map.of(
                            Notification.ORDER_ID,
                            row.id(),
                            "carrier",
                            parcel.parcel().carrier(),
                            "trackingNumber",
                            parcel.parcel().number())));
        }
        return told;
    }

    private static List<Notification> cancelled(StoredOrder row, String customer) {
        String amount = row.order().totals().total().text();
        List<Notification> told = new ArrayList<>();
        told.add(notification(row, Event.ORDER_CANCELLED, customer, Map.of("total", amount)));
        row.paymentId()
                .ifPresent(payment -> told.add(notification(
                        row,
                        Event.REFUND_DUE,
                        Notification.OPERATIONS,
                        Map.of("order", row.id(), "payment", payment, "amount", amount, "reason", "cancelled"))));
        return told;
    }

    /** As of when the order came into its status. */
    private static Notification notification(
            StoredOrder row, Event event, String recipient, Map<String, String> facts) {
        Instant at = row.history().stream()
                .filter(entry -> entry.status() == row.status())
                .map(HistoryEntry::at)
                .findFirst()
                .orElse(row.order().acceptedAt());
        return new Notification(row.id(), event, recipient, at, facts);
    }
}
