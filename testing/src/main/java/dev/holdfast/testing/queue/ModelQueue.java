package dev.holdfast.testing.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One standard queue. */
final class ModelQueue {

    private final Duration visibilityTimeout;
    private final int receivesMax;
    private final List<Held> held = new ArrayList<>();

    ModelQueue(Duration visibilityTimeout, int receivesMax) {
        this.visibilityTimeout = visibilityTimeout;
        this.receivesMax = receivesMax;
    }

    List<Held> held() {
        return held;
    }

    Duration visibilityTimeout() {
        return visibilityTimeout;
    }

    /** What could be delivered now, in the order it could be had. */
    List<Held> ready(Instant now) {
        List<Held> ready = new ArrayList<>();
        for (Held message : held) {
            if (!message.visibleAt.isAfter(now)) {
                ready.add(message);
            }
        }
        return ready;
    }

    boolean isReady(Instant now) {
        for (Held message : held) {
            if (!message.visibleAt.isAfter(now)) {
                return true;
            }
        }
        return false;
    }

    Optional<Instant> nextReadyAt() {
        return held.stream().map(message -> message.visibleAt).min(Comparator.naturalOrder());
    }

    /** SQS notices that a message has been received too often when it would be received once more. */
    boolean isWornOut(Held message) {
        return message.deliveries >= receivesMax;
    }

    Optional<Held> byReceipt(String receipt) {
        return held.stream().filter(message -> receipt.equals(message.receipt)).findFirst();
    }
}
