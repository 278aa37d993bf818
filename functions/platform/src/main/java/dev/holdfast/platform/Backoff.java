package dev.holdfast.platform;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential backoff with full jitter (M. Brooker, "Exponential Backoff and Jitter", 2015). */
@Singleton
public class Backoff {

    private static final long BASE_MS = 10;
    private static final long CAP_MS = 500;

    private final Pause pause;
    private final RandomGenerator random;

    public Backoff(Pause pause, RandomGenerator random) {
        this.pause = pause;
        this.random = random;
    }

    /**
     * Waits before another try.
     *
     * @param failures how many tries have failed so far, from 1
     */
    public void pauseAfter(int failures) {
        long ceilingMs = Math.min(CAP_MS, BASE_MS << Math.min(failures, 10));
        pause.of(Duration.ofMillis(random.nextLong(ceilingMs + 1)));
    }
}
