package dev.holdfast.platform;

import java.time.Duration;

/** Waits. A parameter, so that a simulation can decide how long anything takes. */
@FunctionalInterface
public interface Pause {

    void of(Duration duration);

    /** Really sleeps; an interrupted sleep ends the work as unavailable. */
    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", interrupted);
        }
    }
}
