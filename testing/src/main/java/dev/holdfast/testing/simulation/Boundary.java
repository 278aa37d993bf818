package dev.holdfast.testing.simulation;

import java.time.Duration;
import java.time.Instant;

/** What every call to a service goes through, before its effect and after it. */
final class Boundary {

    private final Scheduler scheduler;
    private final VirtualClock clock;
    private final Dice dice;
    private final Trace trace;

    Boundary(World world) {
        this.scheduler = world.scheduler();
        this.clock = world.clock();
        this.dice = world.dice();
        this.trace = world.trace();
    }

    /** Whether this is the test itself, to which nothing happens. */
    boolean isOutside() {
        return scheduler.current() == null;
    }

    /** Lets others go first, as chance wants it; may end the invocation. */
    void enter(String call, Object detail) {
        Task task = scheduler.current();
        if (task == null) {
            return;
        }
        wait(task, dice.latency());
        if (task.mayCrash() && dice.happens(dice.rates().crash())) {
            trace.add(task.name, "crashes before " + call, detail);
            throw task.crash("crashed before " + call);
        }
        trace.add(task.name, call, detail);
    }

    /** May end the invocation, or keep its answer back until it is too late. */
    void leave(String call) {
        Task task = scheduler.current();
        if (task == null) {
            return;
        }
        if (dice.happens(dice.rates().slowness())) {
            wait(task, dice.latency());
        }
        if (task.mayCrash() && dice.happens(dice.rates().crash())) {
            trace.add(task.name, "crashes after " + call, "");
            throw task.crash("crashed after " + call);
        }
    }

    /** Tells of a fault that is about to happen. */
    void tell(String fault, Object detail) {
        Task task = scheduler.current();
        trace.add(task == null ? "test" : task.name, fault, detail);
    }

    /** Lets a time pass. Outside the simulation none does. */
    void pause(Duration duration) {
        Task task = scheduler.current();
        if (task != null) {
            wait(task, duration);
        }
    }

    private void wait(Task task, Duration duration) {
        Instant wakeAt = clock.instant().plus(duration);
        try {
            scheduler.pause(task, wakeAt);
        } catch (SimulatedCrash crash) {
            trace.add(task.name, "ends:", crash);
            throw crash;
        }
    }
}
