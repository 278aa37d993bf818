package dev.holdfast.local.aws;

import dev.holdfast.local.CloudFailure;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs work at the same time and waits for all of it. */
final class SideBySide {

    private SideBySide() {}

    static void run(List<Runnable> all) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> started =
                    all.stream().map(threads::submit).toList();
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
            throw new CloudFailure("interrupted", interrupted);
        }
    }
}
