package dev.holdfast.local.aws;

import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How many messages queues have. */
public final class QueueDepths {

    private final SqsClient sqs;
    private final String base;

    /** @param base what comes before a queue's logical name in its address */
    public QueueDepths(SqsClient sqs, String base) {
        this.sqs = sqs;
        this.base = base;
    }

    /**
     * A queue's messages.
     *
     * @param waiting to be received
     * @param underWay received and not yet deleted
     * @param delayed not to be received yet
     */
    public record Depth(long waiting, long underWay, long delayed) {}

    /** @param queue its logical name; a dead-letter queue's too */
    public Depth of(String queue) {
        Map<QueueAttributeName, String> attributes = sqs.getQueueAttributes(request -> request.queueUrl(base + queue)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes();
        return new Depth(
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
    }

    private static long number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Long.parseLong(attributes.getOrDefault(name, "0"));
    }
}
