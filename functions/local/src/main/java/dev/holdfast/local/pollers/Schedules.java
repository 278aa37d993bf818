package dev.holdfast.local.pollers;

import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.schedule.ScheduleAdapter;
import dev.holdfast.platform.schedule.ScheduledOperation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs functions at their rates. A function never overlaps itself: a late run starts when the one before has ended. */
public final class Schedules implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Schedules.class);
    private static final Duration FIRST_MIN = Duration.ofSeconds(2);
    private static final Duration JITTER_MAX = Duration.ofSeconds(3);
    private static final int END_S = 10;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("schedule-", 0).factory());

    private final ScheduleAdapter adapter;

    private Schedules(ScheduleAdapter adapter) {
        this.adapter = adapter;
    }

    public static Schedules start(
            Topology topology, Map<String, ScheduledOperation> operations, ScheduleAdapter adapter) {
        Schedules schedules = new Schedules(adapter);
        for (FunctionSpec function : topology.functions()) {
            ScheduledOperation operation = operations.get(function.name());
            if (function.trigger() instanceof Trigger.Schedule schedule && operation != null) {
                schedules.every(schedule.every(), function, operation);
            }
        }
        return schedules;
    }

    private void every(Duration rate, FunctionSpec function, ScheduledOperation operation) {
        long jitterMs = ThreadLocalRandom.current().nextLong(JITTER_MAX.toMillis());
        Duration first = FIRST_MIN.plusMillis(jitterMs);
        long firstMs = Math.min(first.toMillis(), rate.toMillis());
        var _ = threads.scheduleAtFixedRate(
                () -> run(function, operation), firstMs, rate.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(FunctionSpec function, ScheduledOperation operation) {
        try {
            CurrentFunction.run(function, () -> adapter.run(operation));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s failed and runs again at its time", function.name());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(END_S, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
