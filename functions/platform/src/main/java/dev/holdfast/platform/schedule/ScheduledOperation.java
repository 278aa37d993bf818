package dev.holdfast.platform.schedule;

import dev.holdfast.platform.Operation;
import java.time.Instant;

/** An operation that runs at a fixed rate. Two runs may overlap. */
public interface ScheduledOperation extends Operation {

    void run(Instant at);
}
