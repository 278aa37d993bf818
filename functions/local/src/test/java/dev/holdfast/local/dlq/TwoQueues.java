package dev.holdfast.local.dlq;

import dev.holdfast.platform.queue.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** A dead-letter queue and the queue it belongs to; the caller can be killed at any of its requests. */
final class TwoQueues implements SqsClient {

    /** How a caller ends that is killed. Nobody may catch it. */
    static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    private final Map<String, Message> dead = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();
    final List<SendMessageBatchRequestEntry> sent = new ArrayList<>();
    private int requests;
    private int killAt = Integer.MAX_VALUE;
    private boolean afterwards;
    boolean queueIsDown;

    void letter(String id, Instant sentAt, String... reason) {
        Map<String, MessageAttributeValue> attributes = new LinkedHashMap<>();
        attributes.put(Messages.CORRELATION_ID, text("order of " + id));
        if (reason.length > 0) {
            attributes.put(Messages.REASON, text(reason[0]));
        }
        dead.put(
                id,
                Message.builder()
                        .messageId(id)
                        .receiptHandle(id)
                        .body("body of " + id)
                        .attributes(
                                Map.of(MessageSystemAttributeName.SENT_TIMESTAMP, Long.toString(sentAt.toEpochMilli())))
                        .messageAttributes(attributes)
                        .build());
    }

    /** @param afterwards whether that request is still carried out */
    void killAt(int request, boolean afterwards) {
        this.requests = 0;
        this.killAt = request;
        this.afterwards = afterwards;
    }

    /** What was hidden when somebody was killed is there again after a while. */
    void later() {
        hidden.clear();
        killAt = Integer.MAX_VALUE;
    }

    List<String> deadIds() {
        return List.copyOf(dead.keySet());
    }

    List<String> hiddenIds() {
        return List.copyOf(hidden);
    }

    List<String> sentBodies() {
        return sent.stream().map(SendMessageBatchRequestEntry::messageBody).toList();
    }

    private void before() {
        requests++;
        if (requests == killAt && !afterwards) {
            throw new Killed();
        }
    }

    private <T> T after(T response) {
        if (requests == killAt) {
            throw new Killed();
        }
        return response;
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        before();
        List<Message> taken = dead.values().stream()
                .filter(message -> !hidden.contains(message.messageId()))
                .limit(request.maxNumberOfMessages())
                .toList();
        taken.forEach(message -> hidden.add(message.messageId()));
        return after(ReceiveMessageResponse.builder().messages(taken).build());
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        before();
        if (queueIsDown) {
            throw SqsException.builder().message("down").build();
        }
        sent.addAll(request.entries());
        return after(SendMessageBatchResponse.builder()
                .failed(List.of())
                .successful(List.of())
                .build());
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        before();
        request.entries().forEach(entry -> {
            dead.remove(entry.receiptHandle());
            hidden.remove(entry.receiptHandle());
        });
        return after(DeleteMessageBatchResponse.builder()
                .failed(List.of())
                .successful(List.of())
                .build());
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        before();
        request.entries().forEach(entry -> hidden.remove(entry.receiptHandle()));
        return after(ChangeMessageVisibilityBatchResponse.builder()
                .failed(List.of())
                .successful(List.of())
                .build());
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    @Override
    public String serviceName() {
        return SqsClient.SERVICE_NAME;
    }

    @Override
    public void close() {}
}
