package dev.holdfast.platform.aws;

import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.SideBySide;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.MessageQueues;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Sends to SQS, as many messages a request as it takes: ten, and 256 KiB together. */
@Singleton
public class SqsQueues implements MessageQueues {

    /** Messages of one request. */
    public static final int BATCH_MAX = 10;

    /** Bytes of one request: bodies and attributes. */
    public static final int BATCH_BYTES_MAX = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(SqsQueues.class);

    private static final int TRIES_MAX = 4;

    /** A function pays for the time it waits; four requests at once are a quarter of it. */
    private static final int REQUESTS_AT_ONCE = 4;

    private final SqsClient sqs;
    private final String base;
    private final Backoff backoff;

    /** @param base what comes before a queue's name in its URL: the account's address and a stage's prefix */
    public SqsQueues(SqsClient sqs, @ConfigProperty(name = "holdfast.queue-base") String base, Backoff backoff) {
        this.sqs = sqs;
        this.base = base;
        this.backoff = backoff;
    }

    @Override
    public void send(String queue, List<OutgoingMessage> messages) {
        SideBySide.each(REQUESTS_AT_ONCE, inRequests(messages), some -> sendBatch(queue, some));
    }

    /** The requests in which so many messages are sent. */
    public static List<List<OutgoingMessage>> inRequests(List<OutgoingMessage> messages) {
        List<List<OutgoingMessage>> requests = new ArrayList<>();
        List<OutgoingMessage> next = new ArrayList<>();
        int bytes = 0;
        for (OutgoingMessage message : messages) {
            int size = size(message);
            if (next.size() == BATCH_MAX || (!next.isEmpty() && bytes + size > BATCH_BYTES_MAX)) {
                requests.add(next);
                next = new ArrayList<>();
                bytes = 0;
            }
            next.add(message);
            bytes += size;
        }
        if (!next.isEmpty()) {
            requests.add(next);
        }
        return requests;
    }

    @Override
    public void comeAgain(String queue, List<FailedDelivery> deliveries) {
        for (int from = 0; from < deliveries.size(); from += BATCH_MAX) {
            List<FailedDelivery> some = deliveries.subList(from, Math.min(from + BATCH_MAX, deliveries.size()));
            List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
            for (FailedDelivery delivery : some) {
                entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(entries.size()))
                        .receiptHandle(delivery.receipt())
                        .visibilityTimeout(Math.toIntExact(delivery.after().toSeconds()))
                        .build());
            }
            try {
                sqs.changeMessageVisibilityBatch(
                        request -> request.queueUrl(base + queue).entries(entries));
            } catch (SdkException later) {
                LOG.debugf("%s: %d messages come again when their visibility timeout is over", queue, some.size());
            }
        }
    }

    /** Bytes of a message as SQS counts them. */
    public static int size(OutgoingMessage message) {
        int bytes = utf8(message.body());
        for (Map.Entry<String, String> attribute : message.attributes().entrySet()) {
            bytes += utf8(attribute.getKey()) + "String".length() + utf8(attribute.getValue());
        }
        return bytes;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private void sendBatch(String queue, List<OutgoingMessage> messages) {
        List<SendMessageBatchRequestEntry> left = entries(messages);
        for (int failures = 0; failures < TRIES_MAX; failures++) {
            if (failures > 0) {
                backoff.pauseAfter(failures);
            }
            left = failedOf(queue, left);
            if (left.isEmpty()) {
                return;
            }
        }
        throw new Unavailable("the queue " + queue + " did not take " + left.size() + " messages");
    }

    private List<SendMessageBatchRequestEntry> failedOf(String queue, List<SendMessageBatchRequestEntry> entries) {
        try {
            SendMessageBatchResponse response = sqs.sendMessageBatch(
                    request -> request.queueUrl(base + queue).entries(entries));
            Map<String, BatchResultErrorEntry> failed =
                    response.failed().stream().collect(Collectors.toMap(BatchResultErrorEntry::id, entry -> entry));
            return entries.stream()
                    .filter(entry -> failed.containsKey(entry.id()))
                    .toList();
        } catch (SdkException failure) {
            // The client has repeated it already as often as it may help
            throw new Unavailable("the queue " + queue + " does not answer", failure);
        }
    }

    private static List<SendMessageBatchRequestEntry> entries(List<OutgoingMessage> messages) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (OutgoingMessage message : messages) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .messageBody(message.body())
                    .delaySeconds(Math.toIntExact(message.delay().toSeconds()))
                    .messageAttributes(attributes(message))
                    .build());
        }
        return entries;
    }

    private static Map<String, MessageAttributeValue> attributes(OutgoingMessage message) {
        return message.attributes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        attribute -> MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(attribute.getValue())
                                .build()));
    }
}
