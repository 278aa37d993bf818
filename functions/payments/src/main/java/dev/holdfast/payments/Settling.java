package dev.holdfast.payments;

import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.Deadlines;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.payments.RecordedPayment.Outcome;
import dev.holdfast.payments.Settlement.Late;
import dev.holdfast.payments.Settlement.Mismatch;
import dev.holdfast.payments.Settlement.NotYet;
import dev.holdfast.payments.Settlement.Paid;
import dev.holdfast.payments.Settlement.RefundDue;
import dev.holdfast.platform.queue.Delivery;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Turns a settlement into the writes that make it so, and what stood in their way into the next settlement. */
@Singleton
public class Settling {

    private final PaymentTable payments;
    private final OrderWrites writes;
    private final OrderTable orders;
    private final Deadlines deadlines;

    public Settling(PaymentTable payments, OrderWrites writes, OrderTable orders, Deadlines deadlines) {
        this.payments = payments;
        this.writes = writes;
        this.orders = orders;
        this.deadlines = deadlines;
    }

    /** What is left to do for a message. */
    sealed interface Plan {}

    /** Commit these; then the payment is recorded. */
    record Commit(RecordedPayment recorded, List<TransactWriteItem> own) implements Plan {

        /** Names the items that are written, or may be. */
        List<String> items() {
            return List.of("payment " + recorded.key(), "order " + recorded.orderId());
        }
    }

    /** It was settled before. */
    record Recognised(RecordedPayment recorded) implements Plan {}

    /** It has to come again. */
    record ComeAgain(String reason) implements Plan {}

    /** The usual case, tried without reading anything. */
    Plan hopeful(PaymentReceived payment, Instant now) {
        return plan(payment, new Paid(), now);
    }

    /** What is to be done, given what stood in the way. */
    Plan after(Delivery<PaymentReceived> delivery, Map<String, AttributeValue> found, Instant now) {
        PaymentReceived payment = delivery.message();
        Optional<RecordedPayment> before = payments.decode(found);
        if (before.isPresent()) {
            // Not to be believed either way: people have to look at it, in the dead letters
            return before.get().agreesWith(payment)
                    ? new Recognised(before.get())
                    : new ComeAgain("it contradicts the payment that was recorded under its id");
        }
        Optional<StoredOrder> order = found.isEmpty() ? Optional.empty() : Optional.of(orders.decode(found));
        return plan(payment, Settlement.of(payment, order, Duration.between(delivery.sentAt(), now)), now);
    }

    private Plan plan(PaymentReceived payment, Settlement settlement, Instant now) {
        String order = payment.orderId();
        return switch (settlement) {
            case Paid ignored -> {
                Instant due = deadlines.due(OrderStatus.PAID, now, true).orElseThrow();
                yield commit(
                        RecordedPayment.of(payment, Outcome.PAID, "paid in time", now),
                        writes.pay(order, payment.paymentId(), payment.paid(), now, due));
            }
            case Late ignored ->
                commit(
                        RecordedPayment.of(payment, Outcome.LATE, "the hold had expired", now),
                        writes.rememberLatePayment(order, payment.paymentId(), payment.paid(), now));
            case Mismatch mismatch -> commit(RecordedPayment.of(payment, Outcome.MISMATCH, mismatch.reason(), now));
            // What leads here never becomes an order that takes this money, so the order needs no guard
            case RefundDue due -> commit(RecordedPayment.of(payment, Outcome.REFUND_DUE, due.reason(), now));
            case NotYet wait -> new ComeAgain(wait.reason());
        };
    }

    private Commit commit(RecordedPayment recorded, TransactWriteItem... order) {
        // The payment first: where both stand in the way, it is the payment that is reported
        List<TransactWriteItem> own = new ArrayList<>(List.of(payments.record(recorded)));
        own.addAll(List.of(order));
        return new Commit(recorded, own);
    }
}
