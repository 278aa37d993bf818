package dev.holdfast.testing.simulation;

import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.schedule.ScheduledOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Runs an operation at its rate, whether or not an earlier run has ended. */
final class Schedule implements Source {

    private final ScheduledOperation operation;
    private final Duration every;
    private final Duration timeout;
    private final World world;
    private Instant nextAt;
    private int invocations;

    Schedule(ScheduledOperation operation, Duration every, Duration timeout, World world) {
        this.operation = operation;
        this.every = every;
        this.timeout = timeout;
        this.nextAt = world.clock().instant().plus(every);
        this.world = world;
    }

    @Override
    public boolean isReady(Instant now) {
        return !nextAt.isAfter(now);
    }

    @Override
    public Optional<Instant> nextAt() {
        return Optional.of(nextAt);
    }

    @Override
    public boolean keepsGoing() {
        return false;
    }

    @Override
    public void start() {
        Instant at = nextAt;
        nextAt = at.plus(every);
        String name = operation.name() + "#" + ++invocations;
        world.scheduler().start(name, at, at.plus(timeout), () -> run(name, at));
    }

    private void run(String name, Instant at) {
        try {
            operation.run(at);
        } catch (Unavailable | SdkException failed) {
            world.trace().add(name, "fails:", failed);
        }
    }
}
