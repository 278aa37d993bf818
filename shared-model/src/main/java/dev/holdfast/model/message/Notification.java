package dev.holdfast.model.message;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something to tell somebody, once.
 *
 * @param subject what it is about: an order's id, or {@code sku/...}
 * @param event with the subject, the key by which a repeat is recognised
 * @param recipient a customer's id, or {@link #OPERATIONS}
 * @param facts what the text needs to say, in its own words; no personal data
 */
public record Notification(String subject, Event event, String recipient, Instant at, Map<String, String> facts) {

    /** The staff who run the shop. */
    public static final String OPERATIONS = "operations";

    /** What happened. */
    public enum Event {
        ORDER_CONFIRMED,
        ORDER_REJECTED,
        ORDER_EXPIRED,
        ORDER_CANCELLED,
        ORDER_SHIPPED,
        ORDER_STUCK,
        REFUND_DUE,
        LOW_STOCK,
        STOCK_SHORTAGE,
        AUDIT_FAILED
    }

    public Notification {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
