package dev.holdfast.local.cost;

import dev.holdfast.planning.cost.Capacity;
import dev.holdfast.planning.cost.Usage;
import dev.holdfast.platform.aws.SqsQueues;
import dev.holdfast.platform.queue.MessageQueues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Queues whose sends are counted as functions make them: the local cloud lets messages of several functions share
 * requests, which no Lambda can. What is delayed is kept, for a run is over before it would be delivered.
 */
final class MeteredQueues implements MessageQueues {

    private final MessageQueues queues;
    private final Meter meter;
    /** Longer delays end after the run does. */
    private static final Duration WAITED_FOR = Duration.ofMinutes(1);

    private final Queue<Delayed> delayed = new ConcurrentLinkedQueue<>();

    MeteredQueues(MessageQueues queues, Meter meter) {
        this.queues = queues;
        this.meter = meter;
    }

    /** A message that a queue holds back. */
    record Delayed(String queue, OutgoingMessage message) {}

    @Override
    public void send(String queue, List<OutgoingMessage> messages) {
        queues.send(queue, messages);
        for (List<OutgoingMessage> request : SqsQueues.inRequests(messages)) {
            meter.add(Usage.sqs(Capacity.sqsRequests(
                    request.stream().mapToLong(SqsQueues::size).sum())));
        }
        messages.stream()
                .filter(message -> message.delay().compareTo(WAITED_FOR) > 0)
                .forEach(message -> delayed.add(new Delayed(queue, message)));
    }

    /** Counted with the deliveries, by {@link MeteredOperations}. */
    @Override
    public void comeAgain(String queue, List<FailedDelivery> deliveries) {
        queues.comeAgain(queue, deliveries);
    }

    /** The messages of a queue that were sent with a delay, to be delivered at once. */
    List<OutgoingMessage> delayedOf(String queue) {
        List<OutgoingMessage> due = new ArrayList<>();
        for (Delayed each : delayed) {
            if (each.queue().equals(queue)) {
                due.add(new OutgoingMessage(
                        each.message().body(), Duration.ZERO, each.message().attributes()));
            }
        }
        return due;
    }
}
