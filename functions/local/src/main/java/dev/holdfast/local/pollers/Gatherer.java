package dev.holdfast.local.pollers;

import dev.holdfast.local.aws.Doorbells;
import dev.holdfast.model.topology.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.Message;

/** Gathers a delivery: until it has the batch size, 6 MB, or the window since its first message is over. */
final class Gatherer {

    /**
     * After a request to an empty queue, unless somebody rings. Requests do not wait there themselves: while one does,
     * ElasticMQ sorts the whole queue for every message that is sent, and delayed ones lie there in thousands.
     */
    private static final Duration IDLE_PAUSE = Duration.ofMillis(800);

    /** After a request that brought fewer messages than it may: the next ones gather meanwhile. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** 6 MB, less the ten largest messages that the next request may bring. */
    private static final int BYTES_ENOUGH = 6_000_000 - 10 * 256 * 1024;

    /** What a record adds to its body: ids, attributes, the receipt handle. */
    private static final int RECORD_BYTES = 1_000;

    private final SourceQueue queue;
    private final Trigger.Queue trigger;
    private final Duration hidden;
    private final Doorbells doorbells;
    private final InstantSource clock;

    /** @param hidden for how long received messages are hidden at first */
    Gatherer(SourceQueue queue, Trigger.Queue trigger, Duration hidden, Doorbells doorbells, InstantSource clock) {
        this.doorbells = doorbells;
        this.queue = queue;
        this.trigger = trigger;
        this.hidden = hidden;
        this.clock = clock;
    }

    /** Messages, and when the first of them was received. */
    record Gathered(List<Message> messages, Instant since) {}

    /** Nothing if no message came for a while. */
    Optional<Gathered> gather() throws InterruptedException {
        List<Message> messages = new ArrayList<>(queue.receive(trigger.batchSize(), hidden));
        Instant since = clock.instant();
        Instant end = since.plus(trigger.window());
        while (!messages.isEmpty() && hasRoom(messages) && clock.instant().isBefore(end)) {
            int before = messages.size();
            messages.addAll(queue.receive(trigger.batchSize() - before, hidden));
            if (messages.size() < Math.min(before + SourceQueue.REQUEST_MAX, trigger.batchSize())) {
                Thread.sleep(PAUSE);
            }
        }
        if (messages.isEmpty()) {
            doorbells.await(trigger.queue(), IDLE_PAUSE);
            return Optional.empty();
        }
        return Optional.of(new Gathered(messages, since));
    }

    private boolean hasRoom(List<Message> messages) {
        return messages.size() < trigger.batchSize() && bytes(messages) < BYTES_ENOUGH;
    }

    private static int bytes(List<Message> messages) {
        return messages.stream()
                .mapToInt(message -> message.body().length() + RECORD_BYTES)
                .sum();
    }
}
