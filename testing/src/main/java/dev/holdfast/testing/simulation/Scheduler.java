package dev.holdfast.testing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets many tasks run, but only one at any time, and chance decide who goes on whenever one of them calls out. Whoever
 * holds the baton owns everything here; when it has to wait, it passes the baton to whom it draws.
 */
final class Scheduler {

    private static final Duration JOIN_TIMEOUT = Duration.ofSeconds(20);

    /** Why a run came to its end. */
    enum End {
        IDLE,
        TIME_UP,
        STEPS_UP,
        FAILED
    }

    private final VirtualClock clock;
    private final RandomGenerator random;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final Baton conductor = new Baton();
    private @Nullable Task running;
    private @Nullable Throwable failure;
    private @Nullable End end;
    private Instant until = Instant.MIN;
    private boolean untilIdle;
    private long steps;
    private long stepsMax;
    private boolean closing;

    Scheduler(VirtualClock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    void add(Source source) {
        sources.add(source);
    }

    /** A new task that takes its first turn at a time, and is ended at its deadline if it has one. */
    void start(String name, Instant at, @Nullable Instant deadline, Runnable body) {
        Task task = new Task(name, at, deadline, self -> live(self, body));
        tasks.add(task);
        task.thread.start();
    }

    private void live(Task self, Runnable body) {
        self.baton.await();
        try {
            if (!closing) {
                body.run();
            }
        } catch (SimulatedCrash crash) {
            // Its end, which whoever threw it has told of
        } catch (Throwable unexpected) {
            if (failure == null) {
                failure = unexpected;
            }
        }
        tasks.remove(self);
        passOn();
    }

    /** The task whose turn it is, or null if it is nobody's: then the caller is the test itself. */
    @Nullable
    Task current() {
        Task task = running;
        if (task != null && !task.thread.equals(Thread.currentThread())) {
            throw new IllegalStateException("a simulated invocation must not have threads of its own");
        }
        return task;
    }

    /** Lets others go on; comes back when chance wants it, not before a time. */
    void pause(Task self, Instant wakeAt) {
        requireOpen(self);
        self.requireAlive();
        Instant deadline = self.deadline;
        boolean tooLate = deadline != null && wakeAt.isAfter(deadline);
        self.wakeAt = deadline != null && tooLate ? deadline : wakeAt;
        Task next = choose();
        if (!self.equals(next)) {
            give(next);
            self.baton.await();
        }
        requireOpen(self);
        if (tooLate) {
            throw self.crash("timed out");
        }
    }

    /** Ends the task, whatever it is in, if the whole simulation is ending. */
    void requireOpen(Task self) {
        if (closing) {
            throw self.crash("the simulation is over");
        }
    }

    /** Runs until nothing is left to do, or a time, or a number of steps. */
    End run(Instant until, boolean untilIdle, long stepsMax) {
        this.until = until;
        this.untilIdle = untilIdle;
        this.stepsMax = steps + stepsMax;
        this.end = null;
        Task first = choose();
        if (first != null) {
            give(first);
            conductor.await();
        }
        running = null;
        return end == null ? End.IDLE : end;
    }

    /** How often it was decided who goes on. */
    long steps() {
        return steps;
    }

    /** What a task died of, if one did. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Ends every task, each in its turn, and waits until its thread is gone. */
    void close() {
        closing = true;
        for (Task task : List.copyOf(tasks)) {
            running = task;
            task.baton.give();
            conductor.await();
            running = null;
            try {
                if (!task.thread.join(JOIN_TIMEOUT)) {
                    throw new IllegalStateException(task.name + " does not end");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
        }
    }

    private void passOn() {
        give(closing ? null : choose());
    }

    private void give(@Nullable Task next) {
        running = next;
        (next == null ? conductor : next.baton).give();
    }

    /** Who goes on; null to end the run. */
    private @Nullable Task choose() {
        while (true) {
            if (failure != null) {
                return ended(End.FAILED);
            }
            if (steps++ >= stepsMax) {
                return ended(End.STEPS_UP);
            }
            Instant now = clock.instant();
            List<Task> awake = awake(now);
            List<Source> ready = ready(now);
            int candidates = awake.size() + ready.size();
            if (candidates == 0) {
                if (!advance()) {
                    return null;
                }
                continue;
            }
            int drawn = random.nextInt(candidates);
            if (drawn < awake.size()) {
                return awake.get(drawn);
            }
            ready.get(drawn - awake.size()).start();
        }
    }

    private @Nullable Task ended(End why) {
        end = why;
        return null;
    }

    private List<Task> awake(Instant now) {
        List<Task> awake = new ArrayList<>(tasks.size());
        for (Task task : tasks) {
            if (!task.wakeAt.isAfter(now)) {
                awake.add(task);
            }
        }
        return awake;
    }

    private List<Source> ready(Instant now) {
        List<Source> ready = new ArrayList<>(sources.size());
        for (Source source : sources) {
            if (source.isReady(now)) {
                ready.add(source);
            }
        }
        return ready;
    }

    private boolean advance() {
        boolean alive = !tasks.isEmpty()
                || sources.stream()
                        .anyMatch(
                                source -> source.keepsGoing() && source.nextAt().isPresent());
        if (untilIdle && !alive) {
            end = End.IDLE;
            return false;
        }
        Optional<Instant> next = Stream.concat(
                        tasks.stream().map(task -> task.wakeAt),
                        sources.stream().flatMap(source -> source.nextAt().stream()))
                .min(Instant::compareTo);
        if (next.isEmpty() || next.get().isAfter(until)) {
            clock.advanceTo(until);
            end = End.TIME_UP;
            return false;
        }
        clock.advanceTo(next.get());
        return true;
    }
}
