package dev.holdfast.local.aws;

import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.platform.SideBySide;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Creates the topology's queues where they are missing, each with its dead-letter queue. */
public final class QueueSetup {

    private static final String RETENTION_S = Integer.toString(14 * 24 * 60 * 60);

    private static final int SETUPS_AT_ONCE = 10;

    private final SqsClient sqs;
    private final QueueNames names;

    public QueueSetup(SqsClient sqs, QueueNames names) {
        this.sqs = sqs;
        this.names = names;
    }

    public void create(List<QueueSpec> queues) {
        Set<String> existing =
                sqs.listQueuesPaginator(request -> request.queueNamePrefix(names.of(""))).queueUrls().stream()
                        .map(url -> url.substring(url.lastIndexOf('/') + 1))
                        .collect(Collectors.toSet());
        SideBySide.each(
                SETUPS_AT_ONCE,
                queues.stream()
                        .filter(queue -> !existing.contains(names.of(queue.name())))
                        .toList(),
                this::create);
    }

    private void create(QueueSpec queue) {
        Map<QueueAttributeName, String> dead = new HashMap<>(kind(queue));
        dead.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, RETENTION_S);
        create(queue.deadLetterName(), dead);
        Map<QueueAttributeName, String> attributes = new HashMap<>(kind(queue));
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(queue.visibilityTimeout().toSeconds()));
        attributes.put(QueueAttributeName.REDRIVE_POLICY, redrive(queue));
        create(queue.name(), attributes);
    }

    private void create(String queue, Map<QueueAttributeName, String> attributes) {
        sqs.createQueue(request -> request.queueName(names.of(queue)).attributes(attributes));
    }

    private String redrive(QueueSpec queue) {
        return "{\"deadLetterTargetArn\":\"" + names.arn(queue.deadLetterName()) + "\",\"maxReceiveCount\":\""
                + queue.receivesMax() + "\"}";
    }

    private static Map<QueueAttributeName, String> kind(QueueSpec queue) {
        return queue.isFifo() ? Map.of(QueueAttributeName.FIFO_QUEUE, "true") : Map.of();
    }
}
