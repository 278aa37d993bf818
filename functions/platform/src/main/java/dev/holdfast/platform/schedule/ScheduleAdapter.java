package dev.holdfast.platform.schedule;

import dev.holdfast.platform.observe.Invocations;
import dev.holdfast.platform.observe.Outcome;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Runs what is due. */
@Singleton
public class ScheduleAdapter {

    private final Invocations invocations;
    private final InstantSource clock;

    public ScheduleAdapter(Invocations invocations, InstantSource clock) {
        this.invocations = invocations;
        this.clock = clock;
    }

    public void run(ScheduledOperation operation) {
        invocations.call(operation, Optional.empty(), done -> Outcome.OK, () -> {
            operation.run(clock.instant());
            return operation;
        });
    }
}
