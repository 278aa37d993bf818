package dev.holdfast.local.surge;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts while it happens, for the progress bar and the summary. */
final class Counters {

    private static final int EXAMPLES_MAX = 5;

    final LongAdder accepted = new LongAdder();
    final LongAdder reserved = new LongAdder();
    final LongAdder rejected = new LongAdder();
    final LongAdder paid = new LongAdder();
    final LongAdder refused = new LongAdder();
    private final boolean paying;
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    /** @param paying whether a reserved order has still to be paid to be done with */
    Counters(boolean paying) {
        this.paying = paying;
    }

    /** An order that was not accepted, and why. */
    void refused(String why) {
        refused.increment();
        if (refusals.size() < EXAMPLES_MAX) {
            refusals.add(why);
        }
    }

    /** The first few refusals. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    long ended() {
        return rejected.sum() + refused.sum() + (paying ? paid.sum() : reserved.sum());
    }

    /** One short line. */
    String say() {
        return "accepted %d, reserved %d, rejected %d, paid %d"
                .formatted(accepted.sum(), reserved.sum(), rejected.sum(), paid.sum());
    }
}
