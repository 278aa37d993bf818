package dev.holdfast.platform.queue;

import dev.holdfast.model.Limits;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.MessageQueues.FailedDelivery;
import dev.holdfast.platform.queue.MessageQueues.OutgoingMessage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends values as JSON messages. */
@Singleton
public class Messages {

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
                            .map(message -> new OutgoingMessage(Json.writeAscii(message), allowed, Map.of()))
                            .toList());
        }
    }

    /** Puts a message that nobody can read where people will look at it, with the reason. */
    public void sendToDeadLetters(QueueSpec queue, String body, String reason) {
        String printable = reason.replaceAll("[^ -~]", "?");
        queues.send(
                queue.deadLetterName(), List.of(new OutgoingMessage(body, Duration.ZERO, Map.of("reason", printable))));
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
