package dev.holdfast.testing.queue;

import dev.holdfast.platform.queue.MessageQueues.OutgoingMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What may go wrong with messages, all of it within what SQS promises of a standard queue. {@link #beforeSend} and
 * {@link #afterSend} may take as long as they like; the others answer at once.
 */
public interface QueueFaults {

    /** Nothing goes wrong: first in, first out. */
    QueueFaults NONE = new QueueFaults() {};

    /** Before a queue has any of the messages. What it throws, the sender gets. */
    default void beforeSend(String queue, List<OutgoingMessage> messages) {}

    /** After a queue has all of the messages. What it throws, the sender gets. */
    default void afterSend(String queue, List<OutgoingMessage> messages) {}

    /** Those of the messages that the queue takes. If they are not all, the sender is told to send them again. */
    default List<OutgoingMessage> taken(String queue, List<OutgoingMessage> messages) {
        return messages;
    }

    /** How long a message is really delayed. */
    default Duration delay(String queue, Duration asked) {
        return asked;
    }

    /** Whether a message that is delivered now will be delivered once more, whatever becomes of it, and how much later. */
    default Optional<Duration> deliversAgainAfter(String queue) {
        return Optional.empty();
    }

    /**
     * Which of the messages that could be delivered comes next.
     *
     * @return from 0 up to and without {@code ready}
     */
    default int next(String queue, int ready) {
        return 0;
    }
}
