package dev.holdfast.platform;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does independent pieces of waiting at the same time. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Does something with each, and returns when all is done.
     *
     * @param atOnceMax so many at a time
     * @throws RuntimeException what one of them has thrown; the others have been done all the same
     */
    public static <T> void each(int atOnceMax, List<T> all, Consumer<T> action) {
        if (all.size() <= 1) {
            all.forEach(action);
            return;
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnceMax, Thread.ofVirtual().factory())) {
            List<? extends Future<?>> started = all.stream()
                    .map(one -> threads.submit(() -> action.accept(one)))
                    .toList();
            for (Future<?> each : started) {
                each.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", interrupted);
        }
    }
}
