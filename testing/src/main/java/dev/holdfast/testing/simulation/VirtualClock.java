package dev.holdfast.testing.simulation;

import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only when the simulation says so. It never goes back. */
public final class VirtualClock implements InstantSource {

    private volatile Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void advanceTo(Instant later) {
        if (later.isAfter(now)) {
            now = later;
        }
    }
}
