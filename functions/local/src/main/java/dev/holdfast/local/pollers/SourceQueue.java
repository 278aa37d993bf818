package dev.holdfast.local.pollers;

import dev.holdfast.local.aws.QueueNames;
import dev.holdfast.model.topology.QueueSpec;
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

    private static final int TEN = 10;

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
    List<Message> receive(int max, Duration wait, Duration hidden) {
        return sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(Math.min(TEN, max))
                        .waitTimeSeconds(Math.toIntExact(wait.toSeconds()))
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
        for (int from = 0; from < messages.size(); from += TEN) {
            request.accept(new ArrayList<>(messages.subList(from, Math.min(from + TEN, messages.size()))));
        }
    }
}
