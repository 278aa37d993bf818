package dev.holdfast.testing.queue;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message that a queue holds, or one more copy of it. */
final class Held {

    final String messageId;
    final String body;
    final Map<String, String> attributes;
    final Instant sentAt;
    Instant visibleAt;
    int deliveries;
    /** Of the latest delivery; an older one no longer counts. */
    @Nullable
    String receipt;

    Held(String messageId, String body, Map<String, String> attributes, Instant sentAt, Instant visibleAt) {
        this.messageId = messageId;
        this.body = body;
        this.attributes = attributes;
        this.sentAt = sentAt;
        this.visibleAt = visibleAt;
    }

    Held copy(Instant visibleAt) {
        return new Held(messageId, body, attributes, sentAt, visibleAt);
    }

    Received received(String asReceipt) {
        return new Received(asReceipt, messageId, body, attributes, sentAt, deliveries);
    }
}
