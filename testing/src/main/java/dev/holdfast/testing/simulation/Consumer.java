package dev.holdfast.testing.simulation;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.testing.queue.ModelQueues;
import dev.holdfast.testing.queue.Received;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Lambda's event source mapping does for a queue: batches in, what succeeded is deleted, the rest comes again. */
final class Consumer implements Source {

    /** Every other batch is small, so that what belongs together also comes apart. */
    private static final int SMALL_BATCH_MAX = 5;

    private final FunctionSpec function;
    private final Trigger.Queue trigger;
    private final Function<SQSEvent, SQSBatchResponse> handler;
    private final ModelQueues queues;
    private final World world;
    private int underWay;
    private int invocations;

    Consumer(
            FunctionSpec function,
            Trigger.Queue trigger,
            Function<SQSEvent, SQSBatchResponse> handler,
            ModelQueues queues,
            World world) {
        this.function = function;
        this.trigger = trigger;
        this.handler = handler;
        this.queues = queues;
        this.world = world;
    }

    @Override
    public boolean isReady(Instant now) {
        return underWay < trigger.concurrency() && queues.isReady(trigger.queue());
    }

    @Override
    public Optional<Instant> nextAt() {
        return underWay < trigger.concurrency() ? queues.nextReadyAt(trigger.queue()) : Optional.empty();
    }

    @Override
    public boolean keepsGoing() {
        return true;
    }

    @Override
    public void start() {
        int size = world.dice().below(2) == 0
                ? trigger.batchSize()
                : 1 + world.dice().below(Math.min(trigger.batchSize(), SMALL_BATCH_MAX));
        List<Received> batch = queues.receive(trigger.queue(), size);
        if (batch.isEmpty()) {
            return;
        }
        String name = function.name() + "#" + ++invocations;
        world.trace().add(name, "is given", batch.stream().map(Received::body).toList());
        underWay++;
        Instant now = world.clock().instant();
        world.scheduler().start(name, now, now.plus(function.timeout()), () -> invoke(name, batch));
    }

    private void invoke(String name, List<Received> batch) {
        try {
            SQSBatchResponse response = handler.apply(event(batch));
            Set<String> failed = response.getBatchItemFailures().stream()
                    .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                    .collect(Collectors.toSet());
            world.trace().add(name, "is done; failed:", failed);
            for (Received message : batch) {
                if (!failed.contains(message.messageId())) {
                    queues.delete(trigger.queue(), message.receipt());
                }
            }
        } finally {
            underWay--;
        }
    }

    private SQSEvent event(List<Received> batch) {
        SQSEvent event = new SQSEvent();
        event.setRecords(batch.stream().map(this::message).toList());
        return event;
    }

    private SQSEvent.SQSMessage message(Received received) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId(received.messageId());
        message.setReceiptHandle(received.receipt());
        message.setBody(received.body());
        message.setEventSource("aws:sqs");
        message.setEventSourceArn("arn:aws:sqs:eu-west-1:000000000000:" + trigger.queue());
        message.setAttributes(Map.of(
                "SentTimestamp", Long.toString(received.sentAt().toEpochMilli()),
                "ApproximateReceiveCount", Integer.toString(received.deliveries())));
        return message;
    }
}
