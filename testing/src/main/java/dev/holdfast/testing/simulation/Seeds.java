package dev.holdfast.testing.simulation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs a simulation with many seeds, or with the one that {@code -Dseed=} names. */
public final class Seeds {

    private static final String PROPERTY = "seed";

    /** What is simulated; held here, for loggers that nobody holds are forgotten with their levels. */
    private static final Logger LOGS = Logger.getLogger("dev.holdfast");

    private final AtomicLong next = new AtomicLong(1);
    private final long last;
    private final LongConsumer simulation;
    private volatile boolean failed;

    private Seeds(long last, LongConsumer simulation) {
        this.last = last;
        this.simulation = simulation;
    }

    /**
     * Runs the seeds from 1 on, on every processor at once. Faults by the hundred thousand are not logged; a single seed that
     * is replayed tells of its own.
     *
     * @throws AssertionError if one fails; the others are not begun
     */
    public static void run(int count, LongConsumer simulation) {
        Long only = Long.getLong(PROPERTY);
        if (only != null) {
            new Seeds(only, simulation).one(only);
        } else {
            Level before = LOGS.getLevel();
            LOGS.setLevel(Level.OFF);
            try {
                new Seeds(count, simulation).all();
            } finally {
                LOGS.setLevel(before);
            }
        }
    }

    private void all() {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
            IntStream.range(0, processors)
                    .mapToObj(i -> threads.submit(this::some))
                    .toList()
                    .forEach(Seeds::rethrow);
        }
    }

    private void some() {
        for (long seed = next.getAndIncrement(); seed <= last && !failed; seed = next.getAndIncrement()) {
            one(seed);
        }
    }

    private void one(long seed) {
        try {
            simulation.accept(seed);
        } catch (AssertionError | RuntimeException broken) {
            failed = true;
            throw new AssertionError(
                    "seed " + seed + " fails; -D" + PROPERTY + "=" + seed + " replays it: " + broken.getMessage(),
                    broken);
        }
    }

    private static void rethrow(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException failed) {
            throw asError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static AssertionError asError(@Nullable Throwable cause) {
        return cause instanceof AssertionError error ? error : new AssertionError(cause);
    }
}
