package dev.holdfast.model.message;

import static java.util.Objects.requireNonNull;

import dev.holdfast.model.Money;
import java.time.Instant;

/**
 * A provider says that money has come. Verified, but not yet compared with the order.
 *
 * @param paymentId the provider's own id of the payment: the guard against duplicates
 */
public record PaymentReceived(String provider, String paymentId, String orderId, Money paid, Instant receivedAt)
        implements Correlated {

    /** A message that lacks any of it cannot be read, and goes to the dead letters alone. */
    public PaymentReceived {
        if (provider.isBlank() || paymentId.isBlank() || orderId.isBlank()) {
            throw new IllegalArgumentException("a payment needs the ids of its provider, itself and its order");
        }
        requireNonNull(paid);
        requireNonNull(receivedAt);
    }

    @Override
    public String correlationId() {
        return orderId;
    }
}
