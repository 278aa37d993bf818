package dev.holdfast.testing.simulation;

import java.time.Instant;
import java.util.Optional;

/** Something that starts tasks. */
interface Source {

    /** Whether it could start one now. */
    boolean isReady(Instant now);

    /** Starts one. Called only when ready. */
    void start();

    /** When it may next be ready, if nothing else happens. */
    Optional<Instant> nextAt();

    /** Whether the simulation is not over for as long as this still has something to start. */
    boolean keepsGoing();
}
