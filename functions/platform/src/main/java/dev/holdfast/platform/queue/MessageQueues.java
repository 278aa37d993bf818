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
     * Lets deliveries that have failed come again after times of their own, in place of the queue's visibility timeout.
     * Where that cannot be arranged the timeout holds, so nothing is thrown.
     */
    void comeAgain(String queue, List<FailedDelivery> deliveries);

    /**
     * A delivery that has failed.
     *
     * @param receipt the receipt handle of this delivery
     * @param after from now on, in whole seconds
     */
    record FailedDelivery(String receipt, Duration after) {}

    /**
     * A message to be sent.
     *
     * @param delay at most 15 minutes
     * @param attributes texts that travel beside the body
     */
    record OutgoingMessage(String body, Duration delay, Map<String, String> attributes) {}
}
