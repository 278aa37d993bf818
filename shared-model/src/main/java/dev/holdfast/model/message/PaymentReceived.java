package dev.holdfast.model.message;

import dev.holdfast.model.Money;
import java.time.Instant;

/**
 * A provider says that money has come. Verified, but not yet compared with the order.
 *
 * @param paymentId the provider's own id of the payment: the guard against duplicates
 */
public record PaymentReceived(String provider, String paymentId, String orderId, Money paid, Instant receivedAt) {}
