package dev.holdfast.local.surge;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts work in a given order, with only so many pieces under way at once. Closing waits for all of it. */
final class Parallel implements AutoCloseable {

    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Parallel(int inFlightMax) {
        this.places = new Semaphore(inFlightMax, true);
    }

    /** Does something with each, and returns when all is done. */
    static <T> void each(Iterable<T> all, int inFlightMax, Consumer<T> action) {
        try (Parallel parallel = new Parallel(inFlightMax)) {
            all.forEach(each -> parallel.start(() -> action.accept(each)));
        }
    }

    /** Waits for a place, then starts. @throws SurgeFailure if something that was started before has failed */
    void start(Runnable work) {
        places.acquireUninterruptibly();
        rethrow();
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error failed) {
                failure.compareAndSet(null, failed);
            } finally {
                places.release();
            }
        });
    }

    /** Starts at once when something has come about, without taking a place. */
    void startAfter(CompletableFuture<?> condition, Runnable work) {
        threads.execute(() -> {
            try {
                condition.join();
                work.run();
            } catch (RuntimeException | Error failed) {
                failure.compareAndSet(null, failed);
            }
        });
    }

    private void rethrow() {
        Throwable failed = failure.get();
        if (failed != null) {
            throw new SurgeFailure(String.valueOf(failed.getMessage()), failed);
        }
    }

    /** Waits for all that was started. @throws SurgeFailure if any of it failed */
    @Override
    public void close() {
        threads.close();
        rethrow();
    }
}
