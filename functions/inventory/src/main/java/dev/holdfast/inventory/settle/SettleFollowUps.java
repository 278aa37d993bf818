package dev.holdfast.inventory.settle;

import dev.holdfast.model.message.CheckStockLevels;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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

    /** @throws dev.holdfast.platform.Unavailable if some may not have been sent */
    void send(Collection<SettleHold> done, Instant now) {
        Map<String, StoredOrder> rows =
                orders.findAll(done.stream().map(SettleHold::orderId).toList());
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
            if (row.status() == OrderStatus.EXPIRED && row.paymentId().isEmpty()) {
                notifications.add(expired(row));
            }
            row.order().lines().stream().filter(line -> line.alertBelow() > 0).forEach(line -> watched.add(line.sku()));
        }
        later.forEach((wait, early) -> messages.send(Queues.HOLDS, early, wait));
        messages.send(Queues.NOTIFICATIONS, notifications);
        if (!watched.isEmpty()) {
            messages.send(Queues.STOCK_LEVELS, List.of(new CheckStockLevels(List.copyOf(watched))));
        }
    }

    private static Notification expired(StoredOrder row) {
        return new Notification(
                row.id(),
                Notification.Event.ORDER_EXPIRED,
                row.order().customer(),
                row.history().getLast().at(),
                Map.of("orderId", row.id()));
    }
}
