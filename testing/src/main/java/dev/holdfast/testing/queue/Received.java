package dev.holdfast.testing.queue;

import java.time.Instant;
import java.util.Map;

/**
 * One delivery of a message.
 *
 * @param receipt of this delivery; it deletes or releases the message
 * @param messageId of the message, the same in every delivery
 * @param deliveries how often it has been delivered, this time included
 */
public record Received(
        String receipt,
        String messageId,
        String body,
        Map<String, String> attributes,
        Instant sentAt,
        int deliveries) {}
