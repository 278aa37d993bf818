package dev.holdfast.testing.simulation;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.platform.queue.QueueOperation;
import dev.holdfast.platform.schedule.ScheduledOperation;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import dev.holdfast.testing.queue.ModelQueues;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Many invocations of functions, against DynamoDB and SQS in memory, with everything going wrong that may. Each runs on
 * a thread of its own, but only one at any time; at each call to a service and at each pause, chance decides who goes
 * on and what goes wrong. The same seed gives the same run.
 *
 * <p>Set up by the test, from outside, nothing goes wrong; close it to end whatever is still under way.
 */
public final class Simulator implements AutoCloseable {

    /** When every simulation begins. */
    public static final Instant START = Instant.parse("2026-11-27T00:00:00Z");

    private static final long STEPS_MAX = 1_000_000;

    private final long seed;
    private final Topology topology;
    private final VirtualClock clock = new VirtualClock(START);
    private final Trace trace = new Trace(clock);
    private final RandomGenerator random;
    private final Dice dice;
    private final Scheduler scheduler;
    private final World world;
    private final Boundary boundary;
    private final ModelDynamoDb dynamo;
    private final ModelQueues queues;

    public Simulator(long seed, FaultRates rates, Topology topology, TableNames names) {
        SplittableRandom root = new SplittableRandom(seed);
        this.seed = seed;
        this.topology = topology;
        this.random = root.split();
        this.dice = new Dice(root.split(), rates);
        this.scheduler = new Scheduler(clock, root.split());
        this.world = new World(clock, dice, trace, scheduler);
        this.boundary = new Boundary(world);
        this.dynamo = new ModelDynamoDb(topology, names, clock, new SimulatedDynamoFaults(boundary, dice));
        this.queues = new ModelQueues(topology, clock, new SimulatedQueueFaults(boundary, dice));
    }

    /** Holdfast's own topology, with faults drawn from the seed. */
    public Simulator(long seed) {
        this(seed, FaultRates.drawn(new SplittableRandom(~seed)), Topology.HOLDFAST, new TableNames("holdfast-"));
    }

    public VirtualClock clock() {
        return clock;
    }

    /** Chance for the code under test. */
    public RandomGenerator random() {
        return random;
    }

    /** Waiting, in virtual time. */
    public Pause pause() {
        return boundary::pause;
    }

    public ModelDynamoDb dynamo() {
        return dynamo;
    }

    public ModelQueues queues() {
        return queues;
    }

    /** Lets an operation work on its queue, with the batch size, concurrency and timeout that the topology declares. */
    public <M> void consume(QueueAdapter adapter, QueueOperation<M> operation) {
        FunctionSpec function = topology.function(operation.name());
        if (!(function.trigger() instanceof Trigger.Queue trigger)) {
            throw new NoSuchElementException(function.name() + " is not a queue's function");
        }
        scheduler.add(new Consumer(function, trigger, event -> adapter.handle(operation, event), queues, world));
    }

    /** Runs an operation at the rate that the topology declares. */
    public void schedule(ScheduledOperation operation) {
        FunctionSpec function = topology.function(operation.name());
        if (!(function.trigger() instanceof Trigger.Schedule(Duration every))) {
            throw new NoSuchElementException(function.name() + " is not run on a schedule");
        }
        scheduler.add(new Schedule(operation, every, function.timeout(), world));
    }

    /** Lets somebody act from a time on. It does not crash; the functions that it calls by {@link #invoke} do. */
    public void client(String name, Instant at, Runnable actions) {
        scheduler.start(name, at, null, actions);
    }

    /**
     * Calls a function from a client, as the gateway does.
     *
     * @return what the function answers; empty if it crashed or took longer than the topology allows
     */
    public <T> Optional<T> invoke(String function, Supplier<T> body) {
        Task task = scheduler.current();
        if (task == null || task.deadline != null) {
            throw new IllegalStateException("only a client invokes functions");
        }
        task.deadline = clock.instant().plus(topology.function(function).timeout());
        try {
            return Optional.of(body.get());
        } catch (SimulatedCrash crash) {
            scheduler.requireOpen(task);
            return Optional.empty();
        } finally {
            task.deadline = null;
            task.crashed = null;
        }
    }

    /** Changes what goes wrong from now on; {@link FaultRates#NONE} lets everything come to rest. */
    public void setFaults(FaultRates rates) {
        dice.set(rates);
    }

    /**
     * Runs until no client is active and no message is left on a queue that is worked on.
     *
     * @throws SimulationFailed if a client failed, or it takes longer than this
     */
    public void runUntilIdle(Duration max) {
        Scheduler.End end = run(clock.instant().plus(max), true);
        if (end == Scheduler.End.TIME_UP) {
            throw new SimulationFailed(seed, trace, "it has not come to rest within " + max);
        }
    }

    /**
     * Runs for a time.
     *
     * @throws SimulationFailed if a client failed
     */
    public void runFor(Duration duration) {
        run(clock.instant().plus(duration), false);
    }

    private Scheduler.End run(Instant until, boolean untilIdle) {
        Scheduler.End end = scheduler.run(until, untilIdle, STEPS_MAX);
        scheduler.failure().ifPresent(failure -> {
            throw new SimulationFailed(seed, trace, failure.toString(), failure);
        });
        if (end == Scheduler.End.STEPS_UP) {
            throw new SimulationFailed(seed, trace, "it does not come to rest within " + STEPS_MAX + " steps");
        }
        return end;
    }

    /**
     * Checks what has to hold.
     *
     * @throws SimulationFailed with the seed and what happened last, if it does not
     */
    public void check(Runnable invariants) {
        try {
            invariants.run();
        } catch (AssertionError | RuntimeException broken) {
            throw new SimulationFailed(seed, trace, String.valueOf(broken.getMessage()), broken);
        }
    }

    /** How often chance has decided so far who goes on. */
    public long steps() {
        return scheduler.steps();
    }

    /** What happened last, one event a line. */
    public String trace() {
        return trace.toString();
    }

    /** Ends whatever is under way. No thread is left. */
    @Override
    public void close() {
        scheduler.close();
    }
}
