package dev.holdfast.local.pollers;

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

    private static final Duration IDLE_WAIT = Duration.ofSeconds(1);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(20);
    /** 6 MB, less the ten largest messages that the next request may bring. */
    private static final int BYTES_ENOUGH = 6_000_000 - 10 * 256 * 1024;
    /** What a record adds to its body: ids, attributes, the receipt handle. */
    private static final int RECORD_BYTES = 1_000;

    private final SourceQueue queue;
    private final Trigger.Queue trigger;
    private final Duration hidden;
    private final InstantSource clock;

    /** @param hidden for how long received messages are hidden at first */
    Gatherer(SourceQueue queue, Trigger.Queue trigger, Duration hidden, InstantSource clock) {
        this.queue = queue;
        this.trigger = trigger;
        this.hidden = hidden;
        this.clock = clock;
    }

    /** Messages, and when the first of them was received. */
    record Gathered(List<Message> messages, Instant since) {}

    /** Nothing if no message came for a while. */
    Optional<Gathered> gather() throws InterruptedException {
        List<Message> messages = new ArrayList<>(queue.receive(trigger.batchSize(), IDLE_WAIT, hidden));
        Instant since = clock.instant();
        Instant end = since.plus(trigger.window());
        while (!messages.isEmpty() && hasRoom(messages) && clock.instant().isBefore(end)) {
            List<Message> more = queue.receive(trigger.batchSize() - messages.size(), Duration.ZERO, hidden);
            messages.addAll(more);
            if (more.isEmpty()) {
                Thread.sleep(SHORT_PAUSE);
            }
        }
        return messages.isEmpty() ? Optional.empty() : Optional.of(new Gathered(messages, since));
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
