package dev.holdfast.local.dlq;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A dead-letter queue as those see it who clear it up. */
final class DeadLetterQueue {

    private static final int REQUEST_MAX = 10;

    /** An empty answer does not mean an empty queue where a queue lives on many servers; waiting asks all of them. */
    private static final int WAIT_S = 1;

    private final SqsClient sqs;
    private final String url;

    DeadLetterQueue(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    /**
     * At most ten letters, which nobody else sees for a while.
     *
     * @param hidden after this they are there again, whatever becomes of us
     */
    List<DeadLetter> take(int max, Duration hidden) {
        return sqs
                .receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(Math.min(REQUEST_MAX, max))
                        .waitTimeSeconds(WAIT_S)
                        .visibilityTimeout(Math.toIntExact(hidden.toSeconds()))
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages()
                .stream()
                .map(DeadLetter::new)
                .toList();
    }

    /** @return how many could not be deleted and will be seen again */
    int delete(List<DeadLetter> letters) {
        List<BatchResultErrorEntry> failed = sqs.deleteMessageBatch(request -> request.queueUrl(url)
                        .entries(letters.stream()
                                .map(letter -> DeleteMessageBatchRequestEntry.builder()
                                        .id(letter.id())
                                        .receiptHandle(letter.message().receiptHandle())
                                        .build())
                                .toList()))
                .failed();
        return failed.size();
    }

    /** Lets others see them at once. */
    void putBack(List<DeadLetter> letters) {
        List<DeadLetter> left = new ArrayList<>(letters);
        while (!left.isEmpty()) {
            List<DeadLetter> some = left.subList(0, Math.min(REQUEST_MAX, left.size()));
            List<ChangeMessageVisibilityBatchRequestEntry> entries = some.stream()
                    .map(letter -> ChangeMessageVisibilityBatchRequestEntry.builder()
                            .id(letter.id())
                            .receiptHandle(letter.message().receiptHandle())
                            .visibilityTimeout(0)
                            .build())
                    .collect(Collectors.toList());
            sqs.changeMessageVisibilityBatch(request -> request.queueUrl(url).entries(entries));
            some.clear();
        }
    }
}
