package dev.holdfast.payments;

import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.StoredOrder;
import java.time.Duration;
import java.util.Optional;

/** What a payment does to an order: the rule, for a payment that was not settled before. */
sealed interface Settlement {

    /** How long a payment waits for an order that nobody knows, before its money is to go back. */
    Duration UNKNOWN_ORDER_MAX = Duration.ofMinutes(15);

    /** It pays the order. */
    record Paid() implements Settlement {}

    /** The hold has expired; the stock is to be sought again. */
    record Late() implements Settlement {}

    /** It is not the order's price. */
    record Mismatch(String reason) implements Settlement {}

    /** The order takes no money any more, or never did. */
    record RefundDue(String reason) implements Settlement {}

    /** It cannot be said yet; the message has to come again. */
    record NotYet(String reason) implements Settlement {}

    /**
     * A hold that is past its time, but not ended, still has its stock: its order may be paid.
     *
     * @param order as it is now; empty if it is not in the table
     * @param age of the message
     */
    static Settlement of(PaymentReceived payment, Optional<StoredOrder> order, Duration age) {
        if (order.isEmpty()) {
            return age.compareTo(UNKNOWN_ORDER_MAX) < 0
                    ? new NotYet("the order is not decided yet")
                    : new RefundDue("there is no such order");
        }
        return of(payment, order.get());
    }

    private static Settlement of(PaymentReceived payment, StoredOrder order) {
        OrderStatus status = order.status();
        return switch (status) {
            case ACCEPTED -> new NotYet("the order's stock is being held");
            case RESERVED -> samePrice(payment, order) ? new Paid() : mismatch(payment, order);
            case EXPIRED -> {
                if (order.paymentId().isPresent()) {
                    yield new RefundDue("another late payment came before it");
                }
                yield samePrice(payment, order) ? new Late() : mismatch(payment, order);
            }
            case PAID, PACKED, PARTLY_SHIPPED, SHIPPED, PARTLY_DELIVERED, DELIVERED, COMPLETED, RETURNING, RETURNED ->
                new RefundDue("the order is paid already");
            case REJECTED, CANCELLED, REFUNDED -> new RefundDue("the order is " + status);
        };
    }

    private static boolean samePrice(PaymentReceived payment, StoredOrder order) {
        return payment.paid().equals(order.order().totals().total());
    }

    private static Mismatch mismatch(PaymentReceived payment, StoredOrder order) {
        return new Mismatch(payment.paid().text() + " came for an order of "
                + order.order().totals().total().text());
    }
}
