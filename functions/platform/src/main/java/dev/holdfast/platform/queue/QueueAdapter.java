package dev.holdfast.platform.queue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Invocations;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.platform.observe.Outcome;
import dev.holdfast.platform.queue.MessageQueues.FailedDelivery;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Turns SQS events into batches and reports what has to come again. */
@Singleton
public class QueueAdapter {

    private static final Logger LOG = Logger.getLogger(QueueAdapter.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Messages messages;
    private final InstantSource clock;
    private final Invocations invocations;

    public QueueAdapter(Messages messages, InstantSource clock, Invocations invocations) {
        this.messages = messages;
        this.clock = clock;
        this.invocations = invocations;
    }

    public <M> SQSBatchResponse handle(QueueOperation<M> operation, SQSEvent event) {
        int size = event.getRecords().size();
        return invocations.call(operation, Optional.empty(), response -> outcome(response, size), () -> {
            Invocation.count(Metric.BATCH, size);
            Invocation.count(Metric.OLDEST_MESSAGE, oldest(event).toMillis() / 1_000.0);
            event.getRecords().forEach(record -> correlationId(record).ifPresent(Invocation::concerns));
            SQSBatchResponse response = settle(operation, event);
            Invocation.count(
                    Metric.FAILED_DELIVERIES, response.getBatchItemFailures().size());
            return response;
        });
    }

    private static Outcome outcome(SQSBatchResponse response, int size) {
        int failed = response.getBatchItemFailures().size();
        if (failed == 0) {
            return Outcome.OK;
        }
        return failed < size ? Outcome.PARTLY : Outcome.FAILED;
    }

    private Duration oldest(SQSEvent event) {
        Instant now = clock.instant();
        return event.getRecords().stream()
                .map(record -> Duration.between(sentAt(record), now))
                .max(Comparator.naturalOrder())
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static Optional<String> correlationId(SQSEvent.SQSMessage record) {
        return Optional.ofNullable(record.getMessageAttributes())
                .map(attributes -> attributes.get(Messages.CORRELATION_ID))
                .map(SQSEvent.MessageAttribute::getStringValue);
    }

    private <M> SQSBatchResponse settle(QueueOperation<M> operation, SQSEvent event) {
        FunctionSpec function = Topology.HOLDFAST.function(operation.name());
        Instant stopBefore =
                clock.instant().plus(function.timeout().multipliedBy(3).dividedBy(4));
        Set<String> failed = isFifo(event)
                ? inGroupOrder(operation, event, stopBefore)
                : together(operation, event.getRecords(), stopBefore);
        comeAgainSoon(queueOf(operation), event, failed);
        return SQSBatchResponse.builder()
                .withBatchItemFailures(failed.stream()
                        .map(SQSBatchResponse.BatchItemFailure::new)
                        .toList())
                .build();
    }

    /**
     * What has failed once is tried again after a second, then after twice as long each time: a batch that ran out of
     * time does not wait as long as one whose function was killed.
     */
    private void comeAgainSoon(QueueSpec queue, SQSEvent event, Set<String> failed) {
        List<FailedDelivery> deliveries = event.getRecords().stream()
                .filter(record -> failed.contains(record.getMessageId()) && record.getReceiptHandle() != null)
                .map(record -> new FailedDelivery(record.getReceiptHandle(), pauseAfter(receives(record), queue)))
                .toList();
        if (!deliveries.isEmpty()) {
            messages.comeAgain(queue, deliveries);
        }
    }

    private static Duration pauseAfter(int receives, QueueSpec queue) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(receives - 1, 0, 20));
        return pause.compareTo(queue.visibilityTimeout()) < 0 ? pause : queue.visibilityTimeout();
    }

    private static int receives(SQSEvent.SQSMessage record) {
        String count =
                record.getAttributes() == null ? null : record.getAttributes().get("ApproximateReceiveCount");
        return count == null ? 1 : Integer.parseInt(count);
    }

    /** One at a time; once one has failed, its group waits, or the order within the group would be lost. */
    private <M> Set<String> inGroupOrder(QueueOperation<M> operation, SQSEvent event, Instant stopBefore) {
        Set<String> failed = new LinkedHashSet<>();
        Set<String> stoppedGroups = new HashSet<>();
        for (SQSEvent.SQSMessage record : event.getRecords()) {
            String group = record.getAttributes().getOrDefault("MessageGroupId", "");
            if (stoppedGroups.contains(group)) {
                failed.add(record.getMessageId());
            } else if (!together(operation, List.of(record), stopBefore).isEmpty()) {
                failed.add(record.getMessageId());
                stoppedGroups.add(group);
            }
        }
        return failed;
    }

    private <M> Set<String> together(
            QueueOperation<M> operation, List<SQSEvent.SQSMessage> records, Instant stopBefore) {
        Set<String> failed = new LinkedHashSet<>();
        List<Delivery<M>> readable = new ArrayList<>();
        for (SQSEvent.SQSMessage record : records) {
            try {
                read(operation, record).ifPresent(readable::add);
            } catch (RuntimeException notSetAside) {
                LOG.warnf("%s: message %s could not be set aside", operation.name(), record.getMessageId());
                failed.add(record.getMessageId());
            }
        }
        if (!readable.isEmpty()) {
            try {
                failed.addAll(operation.handle(new Batch<>(readable, stopBefore)));
            } catch (RuntimeException everything) {
                LOG.errorf(everything, "%s: a batch of %d failed", operation.name(), readable.size());
                readable.forEach(delivery -> failed.add(delivery.messageId()));
            }
        }
        return failed;
    }

    private <M> Optional<Delivery<M>> read(QueueOperation<M> operation, SQSEvent.SQSMessage record) {
        try {
            M message = Json.read(record.getBody(), operation.messageType());
            if (message != null) {
                return Optional.of(new Delivery<>(record.getMessageId(), message, sentAt(record)));
            }
            setAside(operation, record, "the message is null");
        } catch (JsonProcessingException unreadable) {
            setAside(
                    operation,
                    record,
                    "not a " + operation.messageType().getSimpleName() + ": " + Unreadable.where(unreadable));
        }
        return Optional.empty();
    }

    private void setAside(QueueOperation<?> operation, SQSEvent.SQSMessage record, String reason) {
        LOG.errorf("%s: message %s goes to the dead letters: %s", operation.name(), record.getMessageId(), reason);
        messages.sendToDeadLetters(queueOf(operation), record.getBody(), reason, correlationId(record));
        Invocation.count(Metric.DEAD_LETTERS, 1);
    }

    private static QueueSpec queueOf(QueueOperation<?> operation) {
        Trigger trigger = Topology.HOLDFAST.function(operation.name()).trigger();
        if (trigger instanceof Trigger.Queue queue) {
            return Topology.HOLDFAST.queue(queue.queue());
        }
        throw new IllegalStateException(operation.name() + " is not declared as a queue's function");
    }

    private Instant sentAt(SQSEvent.SQSMessage record) {
        String millis =
                record.getAttributes() == null ? null : record.getAttributes().get("SentTimestamp");
        return millis == null ? clock.instant() : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static boolean isFifo(SQSEvent event) {
        return event.getRecords().stream()
                .anyMatch(record -> record.getEventSourceArn() != null
                        && record.getEventSourceArn().endsWith(".fifo"));
    }
}
