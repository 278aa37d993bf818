package dev.holdfast.platform.queue;

import dev.holdfast.platform.Operation;
import java.util.Set;

/** An operation behind a queue. */
public interface QueueOperation<M> extends Operation {

    Class<M> messageType();

    /**
     * Handles a batch. Whatever is not returned counts as done for good and is deleted from the queue.
     *
     * @return the ids of the messages that have to come again
     */
    Set<String> handle(Batch<M> batch);
}
