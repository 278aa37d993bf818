package dev.holdfast.platform.queue;

import dev.holdfast.model.Limits;
import dev.holdfast.model.message.Correlated;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.queue.MessageQueues.FailedDelivery;
import dev.holdfast.platform.queue.MessageQueues.OutgoingMessage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends values as JSON messages. */
@Singleton
public class Messages {

    /** The attribute that says what a message belongs to. */
    public static final String CORRELATION_ID = "correlation-id";

    /** The attribute that says why a message lies among the dead letters. */
    public static final String REASON = "reason";

    private final MessageQueues queues;

    public Messages(MessageQueues queues) {
        this.queues = queues;
    }

    /** @throws dev.holdfast.platform.Unavailable if the queue may lack some of them */
    public void send(String queue, List<?> messages) {
        send(queue, messages, Duration.ZERO);
    }

    /**
     * Sends with a delay; a longer one than SQS allows is cut to 15 minutes, and the receiver looks at the clock.
     *
     * @throws dev.holdfast.platform.Unavailable if the queue may lack some of them
     */
    public void send(String queue, List<?> messages, Duration delay) {
        if (!messages.isEmpty()) {
            Duration allowed = clamp(delay);
            queues.send(
                    queue,
                    messages.stream()
                            .map(message -> new OutgoingMessage(Json.writeAscii(message), allowed, attributes(message)))
                            .toList());
        }
    }

    /** What a message belongs to; one that belongs to nothing of its own belongs to what it was sent for. */
    private static Map<String, String> attributes(Object message) {
        if (message instanceof Correlated own && Invocation.isId(own.correlationId())) {
            Invocation.concerns(own.correlationId());
            return Map.of(CORRELATION_ID, own.correlationId());
        }
        return Invocation.correlation().map(id -> Map.of(CORRELATION_ID, id)).orElse(Map.of());
    }

    /**
     * Puts a message that nobody can read where people will look at it, with the reason.
     *
     * @param correlationId what it belongs to, if it says so
     */
    void sendToDeadLetters(QueueSpec queue, String body, String reason, Optional<String> correlationId) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put(REASON, reason.replaceAll("[^ -~]", "?"));
        correlationId.ifPresent(id -> attributes.put(CORRELATION_ID, id));
        queues.send(queue.deadLetterName(), List.of(new OutgoingMessage(body, Duration.ZERO, attributes)));
    }

    /** As {@link MessageQueues#comeAgain}. */
    void comeAgain(QueueSpec queue, List<FailedDelivery> deliveries) {
        queues.comeAgain(queue.name(), deliveries);
    }

    private static Duration clamp(Duration delay) {
        if (delay.isNegative()) {
            return Duration.ZERO;
        }
        return delay.compareTo(Limits.MESSAGE_DELAY_MAX) > 0 ? Limits.MESSAGE_DELAY_MAX : delay;
    }
}
