package dev.holdfast.model.message;

/**
 * A message that belongs to something which is followed through every queue and every log line.
 *
 * <p>The id is the order's own where there is an order: made once, at acceptance, by a keyed hash; it says nothing about
 * the customer, and whoever comes later and from elsewhere (a payment's webhook, a carrier's scan, a sweep) knows it too.
 */
public interface Correlated {

    /** What its log lines carry. Never personal data. */
    String correlationId();
}
