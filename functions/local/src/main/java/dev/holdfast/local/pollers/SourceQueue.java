package dev.holdfast.local.pollers;

import dev.holdfast.local.aws.QueueNames;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.platform.SideBySide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A queue as its poller uses it. */
final class SourceQueue {

    /** Messages in a request. */
    static final int REQUEST_MAX = 10;

    private static final int REQUESTS_AT_ONCE = 4;

    private final SqsClient sqs;
    private final QueueSpec spec;
    private final String url;
    private final String arn;

    SourceQueue(SqsClient sqs, QueueNames names, QueueSpec spec) {
        this.sqs = sqs;
        this.spec = spec;
        this.url = names.url(spec.name());
        this.arn = names.arn(spec.name());
    }

    QueueSpec spec() {
        return spec;
    }

    String arn() {
        return arn;
    }

    /** At most ten messages. */
    List<Message> receive(int max, Duration hidden) {
        return sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(Math.min(REQUEST_MAX, max))
                        .waitTimeSeconds(0)
                        .visibilityTimeout(Math.toIntExact(hidden.toSeconds()))
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    void delete(List<Message> messages) {
        inTens(
                messages,
                ten -> sqs.deleteMessageBatch(request -> request.queueUrl(url)
                        .entries(ten.stream()
                                .map(message -> DeleteMessageBatchRequestEntry.builder()
                                        .id(message.messageId())
                                        .receiptHandle(message.receiptHandle())
                                        .build())
                                .toList())));
    }

    /** Hides messages for so long from now on. */
    void hide(List<Message> messages, Duration howLong) {
        int seconds = Math.toIntExact(Math.max(0, howLong.toSeconds()));
        inTens(
                messages,
                ten -> sqs.changeMessageVisibilityBatch(request -> request.queueUrl(url)
                        .entries(ten.stream()
                                .map(message -> ChangeMessageVisibilityBatchRequestEntry.builder()
                                        .id(message.messageId())
                                        .receiptHandle(message.receiptHandle())
                                        .visibilityTimeout(seconds)
                                        .build())
                                .toList())));
    }

    private static void inTens(List<Message> messages, Consumer<List<Message>> request) {
        List<List<Message>> tens = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += REQUEST_MAX) {
            tens.add(messages.subList(from, Math.min(from + REQUEST_MAX, messages.size())));
        }
        SideBySide.each(REQUESTS_AT_ONCE, tens, request);
    }
}
