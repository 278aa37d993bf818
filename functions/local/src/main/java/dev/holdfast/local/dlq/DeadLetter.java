package dev.holdfast.local.dlq;

import dev.holdfast.platform.queue.MessageQueues.OutgoingMessage;
import dev.holdfast.platform.queue.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A message that nobody could handle. */
record DeadLetter(Message message) {

    String id() {
        return message.messageId();
    }

    /** When it was sent first; when it was set aside, if it was. */
    Instant sentAt() {
        String millis = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
        return millis == null ? Instant.EPOCH : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** Why nobody can read it; nothing if it could be read and failed too often. */
    Optional<String> unreadableBecause() {
        return attribute(Messages.REASON);
    }

    /** The order that it belongs to, or whatever else. */
    Optional<String> correlationId() {
        return attribute(Messages.CORRELATION_ID);
    }

    /** It may say where customers live. */
    String body() {
        return message.body();
    }

    int bodyBytes() {
        return message.body().getBytes(StandardCharsets.UTF_8).length;
    }

    /** As it was before it was given up. */
    OutgoingMessage again() {
        Map<String, String> attributes = new TreeMap<>();
        message.messageAttributes().forEach((name, value) -> {
            if (value.stringValue() != null && !name.equals(Messages.REASON)) {
                attributes.put(name, value.stringValue());
            }
        });
        return new OutgoingMessage(message.body(), Duration.ZERO, attributes);
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(message.messageAttributes().get(name)).map(value -> value.stringValue());
    }
}
