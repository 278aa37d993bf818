package dev.holdfast.payments;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.payments.RecordedPayment.Outcome;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** What has to be sent once payments are recorded. Sent again with every repeat: its receivers recognise it. */
@Singleton
public class FollowUps {

    private static final Logger LOG = Logger.getLogger(FollowUps.class);

    private final OrderTable orders;
    private final Messages messages;

    public FollowUps(OrderTable orders, Messages messages) {
        this.orders = orders;
        this.messages = messages;
    }

    /**
     * Sends what follows from these payments.
     *
     * @param settled by the id of the message that brought it
     * @return the ids of the messages whose follow-up may not have been sent
     */
    Set<String> send(Map<String, RecordedPayment> settled) {
        if (settled.isEmpty()) {
            return Set.of();
        }
        try {
            Map<String, StoredOrder> found = orders.findAll(settled.values().stream()
                    .filter(FollowUps::needsOrder)
                    .map(RecordedPayment::orderId)
                    .toList());
            List<ReserveOrder> late = new ArrayList<>();
            List<Notification> notifications = new ArrayList<>();
            for (RecordedPayment payment : settled.values()) {
                switch (payment.outcome()) {
                    case PAID -> notifications.add(confirmed(payment, order(found, payment)));
                    case LATE ->
                        late.add(new ReserveOrder(order(found, payment).order(), ReserveOrder.Cause.LATE_PAYMENT));
                    case MISMATCH, REFUND_DUE -> notifications.add(refundDue(payment));
                }
            }
            messages.send(Queues.RESERVATIONS, late);
            messages.send(Queues.NOTIFICATIONS, notifications);
            return Set.of();
        } catch (Unavailable | SdkException unsent) {
            LOG.warnf("what follows from %d payments has to be sent again", settled.size());
            return settled.keySet();
        }
    }

    private static boolean needsOrder(RecordedPayment payment) {
        return payment.outcome() == Outcome.PAID || payment.outcome() == Outcome.LATE;
    }

    /** It was there when the payment was recorded, in the same write; orders are never deleted. */
    private static StoredOrder order(Map<String, StoredOrder> found, RecordedPayment payment) {
        StoredOrder order = found.get(payment.orderId());
        if (order == null) {
            throw new Unavailable("a paid order could not be read");
        }
        return order;
    }

    private static Notification confirmed(RecordedPayment payment, StoredOrder order) {
        return new Notification(
                order.id(),
                Event.ORDER_CONFIRMED,
                order.order().customer(),
                payment.at(),
                Map.of("total", payment.paid().text()));
    }

    /** About the payment, not the order: an order may be paid wrongly more than once, and all of it has to go back. */
    private static Notification refundDue(RecordedPayment payment) {
        return new Notification(
                "payment/" + payment.key(),
                Event.REFUND_DUE,
                Notification.OPERATIONS,
                payment.at(),
                Map.of(
                        "order", payment.orderId(),
                        "amount", payment.paid().text(),
                        "reason", payment.reason()));
    }
}
