package dev.holdfast.payments;

import dev.holdfast.model.Money;
import dev.holdfast.model.message.PaymentReceived;
import java.time.Instant;

/**
 * A payment as it was settled, once and for all.
 *
 * @param reason why it ended like this, for people
 * @param at when it was settled
 */
public record RecordedPayment(
        String provider, String paymentId, String orderId, Money paid, Outcome outcome, String reason, Instant at) {

    /** What became of the money. */
    public enum Outcome {
        /** The order is paid. */
        PAID,
        /** It came after the hold had expired; the order's stock is sought again. */
        LATE,
        /** It is not what the order costs: the order stays as it was, the money has to go back. */
        MISMATCH,
        /** The order can take no money: it has to go back. */
        REFUND_DUE
    }

    static RecordedPayment of(PaymentReceived payment, Outcome outcome, String reason, Instant at) {
        return new RecordedPayment(
                payment.provider(), payment.paymentId(), payment.orderId(), payment.paid(), outcome, reason, at);
    }

    /** The provider's name and its own id of the payment: the key by which a repeat is recognised. */
    public String key() {
        return key(provider, paymentId);
    }

    static String key(String provider, String paymentId) {
        return provider + "#" + paymentId;
    }

    /** Whether a message of the same key says the same. */
    boolean agreesWith(PaymentReceived payment) {
        return orderId.equals(payment.orderId()) && paid.equals(payment.paid());
    }
}
