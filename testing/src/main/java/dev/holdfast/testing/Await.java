package dev.holdfast.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition, and fails if it does not come about in time. */
public final class Await {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private Await() {}

    /** Whether what is waited for has come about. */
    @FunctionalInterface
    public interface Condition<E extends Exception> {
        boolean holds() throws E;
    }

    /**
     * Looks again and again.
     *
     * @param what is waited for, for the failure's message
     * @throws AssertionError if it has not come about by then
     */
    public static <E extends Exception> void until(String what, Duration patience, Condition<E> condition) throws E {
        long endNanos = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > endNanos) {
                throw new AssertionError("after " + patience.toSeconds() + " s still not: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
