package dev.holdfast.model.topology;

import java.time.Duration;

/**
 * An SQS queue and its dead-letter queue, which is named {@code <name>-dead}.
 *
 * @param name logical name; FIFO queues end in {@code .fifo}
 * @param visibilityTimeout at least six times the consumer's timeout, as AWS advises
 * @param receivesMax deliveries before a message goes to the dead-letter queue
 */
public record QueueSpec(String name, Duration visibilityTimeout, int receivesMax) {

    public boolean isFifo() {
        return name.endsWith(".fifo");
    }

    public String deadLetterName() {
        return isFifo() ? name.substring(0, name.length() - ".fifo".length()) + "-dead.fifo" : name + "-dead";
    }
}
