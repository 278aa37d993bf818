package dev.holdfast.local.aws;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Says who waits at a queue that something was sent there from this process. An idle queue need not be asked often then: only
 * for what others send, and what was delayed.
 */
public final class Doorbells {

    private final Map<String, Semaphore> rung = new ConcurrentHashMap<>();

    void ring(String queue) {
        Semaphore bell = of(queue);
        bell.drainPermits();
        bell.release();
    }

    /** Waits until somebody rings, or has rung since it was waited for last, for so long at most. */
    public void await(String queue, Duration max) throws InterruptedException {
        var _ = of(queue).tryAcquire(max.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Semaphore of(String queue) {
        return rung.computeIfAbsent(queue, first -> new Semaphore(0));
    }
}
