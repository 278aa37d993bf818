package dev.holdfast.inventory.reserve;

import dev.holdfast.model.message.CheckStockLevels;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.Reasons;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be told of a decision. It is worked out from the order as it is, so that a redelivered message re-emits
 * the same.
 */
@Singleton
class FollowUps {

    private final Messages messages;

    FollowUps(Messages messages) {
        this.messages = messages;
    }

    /** @throws dev.holdfast.platform.Unavailable if some may not have been sent */
    void send(Collection<StoredOrder> decided, Instant now) {
        Map<Duration, List<SettleHold>> expiries = new TreeMap<>();
        List<Notification> notifications = new ArrayList<>();
        TreeSet<String> watched = new TreeSet<>();
        for (StoredOrder order : decided) {
            if (order.status() == OrderStatus.RESERVED) {
                order.holdUntil()
                        .ifPresent(until -> expiries.computeIfAbsent(wait(now, until), d -> new ArrayList<>())
                                .add(new SettleHold(order.id(), SettleHold.End.EXPIRE)));
            }
            notification(order).ifPresent(notifications::add);
            watched.addAll(watchedSkus(order));
        }
        expiries.forEach((delay, expiring) -> messages.send(Queues.HOLDS, expiring, delay));
        messages.send(Queues.NOTIFICATIONS, notifications);
        if (!watched.isEmpty()) {
            messages.send(Queues.STOCK_LEVELS, List.of(new CheckStockLevels(List.copyOf(watched))));
        }
    }

    /** In whole seconds, rounded up: a message that comes early has to come again. */
    private static Duration wait(Instant now, Instant until) {
        return Duration.ofSeconds(Math.max(0, Duration.between(now, until).toSeconds() + 1));
    }

    private static Optional<Notification> notification(StoredOrder order) {
        return switch (order.status()) {
            case REJECTED ->
                Optional.of(about(order, Event.ORDER_REJECTED, order.order().customer()));
            case EXPIRED ->
                order.refundDue()
                        ? Optional.of(about(order, Event.REFUND_DUE, Notification.OPERATIONS))
                        : Optional.empty();
            case PAID ->
                order.hold().attempt() > 1
                        ? Optional.of(about(
                                order, Event.ORDER_CONFIRMED, order.order().customer()))
                        : Optional.empty();
            case ACCEPTED,
                    RESERVED,
                    PACKED,
                    PARTLY_SHIPPED,
                    SHIPPED,
                    PARTLY_DELIVERED,
                    DELIVERED,
                    COMPLETED,
                    CANCELLED,
                    RETURNING,
                    RETURNED,
                    REFUNDED -> Optional.empty();
        };
    }

    private static Notification about(StoredOrder order, Event event, String recipient) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("orderId", order.id());
        facts.put(
                "total",
                order.order().totals().total().amount() + " " + order.order().currency());
        if (!order.shortages().isEmpty()) {
            facts.put(
                    "short",
                    String.join(
                            ", ",
                            order.shortages().stream()
                                    .limit(10)
                                    .map(each -> each.sku())
                                    .toList()));
        }
        Reasons.usedUpCoupon(order.history().getLast().reason()).ifPresent(code -> facts.put("coupon", code));
        return new Notification(
                order.id(), event, recipient, order.history().getLast().at(), facts);
    }

    private static List<String> watchedSkus(StoredOrder order) {
        return order.hold().state() == Hold.State.OPEN
                ? order.order().lines().stream()
                        .filter(line -> line.alertBelow() > 0)
                        .map(OrderLine::sku)
                        .toList()
                : List.of();
    }
}
