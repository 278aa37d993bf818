package dev.holdfast.smoke;

import dev.holdfast.local.runtime.FunctionProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Starts processes in the order in which they are tried, a few before their turn: starting takes longer than trying, and
 * all of them at once would take more memory than a laptop has.
 */
final class StartedAhead implements AutoCloseable {

    private static final int ALIVE_MAX = 4;
    private static final int STARTING_MAX = 2;

    private final Semaphore places = new Semaphore(ALIVE_MAX, true);
    private final ExecutorService starters = Executors.newFixedThreadPool(STARTING_MAX);
    private final Map<String, Future<FunctionProcess>> processes = new LinkedHashMap<>();

    StartedAhead(List<String> functions, Function<String, FunctionProcess> start) {
        functions.forEach(each -> processes.put(each, starters.submit(() -> ready(each, start))));
    }

    private FunctionProcess ready(String function, Function<String, FunctionProcess> start)
            throws InterruptedException {
        places.acquire();
        FunctionProcess process = start.apply(function);
        try {
            process.firstPoll();
            return process;
        } catch (RuntimeException failure) {
            end(process);
            throw failure;
        }
    }

    /** Waits until it is there. To be ended by who has taken it. */
    FunctionProcess take(String function) throws InterruptedException {
        try {
            return Objects.requireNonNull(processes.remove(function)).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    void end(FunctionProcess process) {
        process.close();
        places.release();
    }

    @Override
    public void close() {
        starters.shutdownNow();
        processes.values().stream()
                .filter(each -> each.state() == Future.State.SUCCESS)
                .forEach(each -> each.resultNow().close());
    }
}
