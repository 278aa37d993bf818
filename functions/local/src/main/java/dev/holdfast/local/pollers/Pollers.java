package dev.holdfast.local.pollers;

import dev.holdfast.local.aws.Doorbells;
import dev.holdfast.local.aws.QueueNames;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.platform.queue.QueueOperation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The event source mappings of all functions behind queues. */
public final class Pollers implements AutoCloseable {

    private final List<Poller> pollers = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("leases").factory());

    private Pollers() {}

    public static Pollers start(
            SqsClient sqs,
            QueueNames names,
            Topology topology,
            Map<String, QueueOperation<?>> operations,
            QueueAdapter adapter,
            Doorbells doorbells) {
        Pollers all = new Pollers();
        for (FunctionSpec function : topology.functions()) {
            QueueOperation<?> operation = operations.get(function.name());
            if (function.trigger() instanceof Trigger.Queue trigger && operation != null) {
                SourceQueue queue = new SourceQueue(sqs, names, topology.queue(trigger.queue()));
                all.pollers.add(all.poller(function, trigger, operation, adapter, queue, doorbells));
            }
        }
        all.pollers.forEach(Poller::start);
        return all;
    }

    private Poller poller(
            FunctionSpec function,
            Trigger.Queue trigger,
            QueueOperation<?> operation,
            QueueAdapter adapter,
            SourceQueue queue,
            Doorbells doorbells) {
        InstantSource clock = InstantSource.system();
        Gatherer gatherer = new Gatherer(queue, trigger, Lease.step(queue), doorbells, clock);
        return new Poller(function, trigger.concurrency(), operation, adapter, queue, gatherer, timer, clock);
    }

    /** Takes no new messages and waits for what is under way. */
    @Override
    public void close() {
        pollers.forEach(Poller::stop);
        pollers.forEach(Poller::close);
        timer.shutdownNow();
    }
}
