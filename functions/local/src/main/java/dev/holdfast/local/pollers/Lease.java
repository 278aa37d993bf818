package dev.holdfast.local.pollers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Keeps a delivery's messages hidden while its function runs: a little at a time, and no longer than the queue's
 * visibility timeout. When this process is killed they come back within seconds, not after the whole timeout.
 * What the function says about when a failed message is to come again, it says itself.
 */
final class Lease {

    private static final Logger LOG = Logger.getLogger(Lease.class);
    private static final Duration STEP = Duration.ofSeconds(15);

    private final SourceQueue queue;
    private final List<Message> messages;
    private final Instant end;
    private final InstantSource clock;
    private final ScheduledFuture<?> renewal;

    private Lease(SourceQueue queue, Gatherer.Gathered gathered, ScheduledExecutorService timer, InstantSource clock) {
        this.queue = queue;
        this.messages = gathered.messages();
        this.end = gathered.since().plus(queue.spec().visibilityTimeout());
        this.clock = clock;
        long everyMs = step(queue).toMillis() / 3;
        this.renewal = timer.scheduleAtFixedRate(this::renew, everyMs, everyMs, TimeUnit.MILLISECONDS);
    }

    /** For how long a message is hidden when it is received, and each time anew. */
    static Duration step(SourceQueue queue) {
        Duration declared = queue.spec().visibilityTimeout();
        return declared.compareTo(STEP) < 0 ? declared : STEP;
    }

    static Lease keep(
            SourceQueue queue, Gatherer.Gathered gathered, ScheduledExecutorService timer, InstantSource clock) {
        return new Lease(queue, gathered, timer, clock);
    }

    void end() {
        renewal.cancel(false);
    }

    private void renew() {
        Duration left = left();
        if (left.isPositive()) {
            try {
                queue.hide(messages, left.compareTo(step(queue)) < 0 ? left : step(queue));
            } catch (SdkException failure) {
                LOG.debugf("%s: a lease was not renewed", queue.spec().name());
            }
        }
    }

    private Duration left() {
        return Duration.between(clock.instant(), end);
    }
}
