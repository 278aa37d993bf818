package dev.holdfast.testing.simulation;

/** Ends an invocation on the spot, as a crash or the service's timeout would. Code under test must not catch it. */
public final class SimulatedCrash extends Error {

    SimulatedCrash(String why) {
        super(why, null, false, false);
    }
}
