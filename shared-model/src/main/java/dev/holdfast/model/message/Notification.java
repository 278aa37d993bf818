package dev.holdfast.model.message;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something to tell somebody, once.
 *
 * @param subject what it is about: an order's id, {@code sku/...}, or a parcel as {@link ParcelNews} names it
 * @param event with the subject, the key by which a repeat is recognised
 * @param recipient a customer's id, or {@link #OPERATIONS}
 * @param facts what the text needs to say, in its own words; no personal data
 */
public record Notification(String subject, Event event, String recipient, Instant at, Map<String, String> facts)
        implements Correlated {

    /** The staff who run the shop. */
    public static final String OPERATIONS = "operations";

    /** The fact that names the order, where the subject is something else. */
    public static final String ORDER_ID = "orderId";

    /** What happened. */
    public enum Event {
        ORDER_CONFIRMED,
        ORDER_REJECTED,
        ORDER_EXPIRED,
        ORDER_CANCELLED,
        ORDER_SHIPPED,
        PARCEL_OUT_FOR_DELIVERY,
        PARCEL_AVAILABLE_FOR_PICKUP,
        PARCEL_DELIVERED,
        PARCEL_EXCEPTION,
        PARCEL_DELAYED,
        RETURN_STARTED,
        ORDER_STUCK,
        REFUND_DUE,
        LOW_STOCK,
        STOCK_SHORTAGE,
        STOCK_RUNNING_OUT,
        AUDIT_FAILED;

        /** Whether it is the staff's business, not a customer's. */
        public boolean isForStaff() {
            return switch (this) {
                case ORDER_STUCK, REFUND_DUE, LOW_STOCK, STOCK_SHORTAGE, STOCK_RUNNING_OUT, AUDIT_FAILED -> true;
                case ORDER_CONFIRMED,
                        ORDER_REJECTED,
                        ORDER_EXPIRED,
                        ORDER_CANCELLED,
                        ORDER_SHIPPED,
                        PARCEL_OUT_FOR_DELIVERY,
                        PARCEL_AVAILABLE_FOR_PICKUP,
                        PARCEL_DELIVERED,
                        PARCEL_EXCEPTION,
                        PARCEL_DELAYED,
                        RETURN_STARTED -> false;
            };
        }
    }

    /** A message that lacks any of it cannot be read, and goes to the dead letters alone. */
    public Notification {
        if (subject.isBlank() || recipient.isBlank()) {
            throw new IllegalArgumentException("a notification needs a subject and a recipient");
        }
        requireNonNull(event);
        requireNonNull(at);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    @Override
    public String correlationId() {
        return facts.getOrDefault(ORDER_ID, subject);
    }
}
