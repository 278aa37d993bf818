package dev.holdfast.local.surge;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Moves a progress bar to where the counters are, twice a second, while something else goes on. */
final class Ticker {

    private static final long EVERY_MS = 500;

    private Ticker() {}

    static <T> T during(Progress.Task task, Counters counters, Supplier<T> work) {
        return during(task, counters::ended, counters::say, work);
    }

    /** @param steps how far it is */
    static <T> T during(Progress.Task task, LongSupplier steps, Supplier<String> message, Supplier<T> work) {
        Thread thread = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                task.at(steps.getAsLong(), message);
                pause();
            }
        });
        try (task) {
            T result = work.get();
            task.at(steps.getAsLong(), message);
            return result;
        } finally {
            thread.interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY_MS);
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }
}
