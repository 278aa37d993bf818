package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import java.time.Instant;

/**
 * A notification as its recipient reads it.
 *
 * @param to a customer's id, or {@link Notification#OPERATIONS}
 * @param subject what it is about: an order's id, {@code sku/...}, {@code payment/...}
 * @param event with the subject, the key by which a repeat is recognised
 * @param at when it happened
 */
public record Letter(String to, String subject, Notification.Event event, Instant at, String text) {}
