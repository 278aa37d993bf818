package dev.holdfast.testing.simulation;

/** What was promised did not hold. Tells the seed that replays it, and what happened last. */
public final class SimulationFailed extends AssertionError {

    SimulationFailed(long seed, Trace trace, String what, Throwable cause) {
        super(what + " (seed " + seed + ")\n" + trace, cause);
    }

    SimulationFailed(long seed, Trace trace, String what) {
        super(what + " (seed " + seed + ")\n" + trace);
    }
}
