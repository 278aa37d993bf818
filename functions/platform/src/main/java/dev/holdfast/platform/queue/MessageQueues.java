package dev.holdfast.platform.queue;

import dev.holdfast.platform.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends to queues by their names in the topology. */
public interface MessageQueues {

    /**
     * Returns once the queue has every message; a message may then be on it more than once.
     *
     * @throws Unavailable if it may lack some; send all of them again
     */
    void send(String queue, List<OutgoingMessage> messages);

    /**
     * A message to be sent.
     *
     * @param delay at most 15 minutes
     * @param attributes texts that travel beside the body
     */
    record OutgoingMessage(String body, Duration delay, Map<String, String> attributes) {}
}
