package dev.holdfast.testing.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of work in the simulation: a function's invocation or a client, on a thread of its own. */
final class Task {

    final String name;
    final Baton baton = new Baton();
    final Thread thread;
    Instant wakeAt;

    /** When the invocation that the task is in is ended; null outside invocations, where nothing crashes. */
    @Nullable
    Instant deadline;

    /** Why the invocation that the task is in is over; whatever it still calls gets the same answer. */
    @Nullable
    String crashed;

    Task(String name, Instant wakeAt, @Nullable Instant deadline, Body body) {
        this.name = name;
        this.wakeAt = wakeAt;
        this.deadline = deadline;
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> body.run(this));
    }

    /** What a task does from its first turn on. */
    @FunctionalInterface
    interface Body {
        void run(Task self);
    }

    boolean mayCrash() {
        return deadline != null;
    }

    SimulatedCrash crash(String why) {
        crashed = why;
        return new SimulatedCrash(why);
    }

    void requireAlive() {
        if (crashed != null) {
            throw new SimulatedCrash(crashed);
        }
    }
}
