package dev.holdfast.local.cost;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.aws.QueueDepths;
import dev.holdfast.local.aws.QueueDepths.Depth;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a system has come to rest: nothing waits on its queues, and nothing is being handled. */
final class Rest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** SQS's numbers are approximate; one look is not enough. */
    private static final int LOOKS_EMPTY = 3;

    private final QueueDepths depths;

    Rest(QueueDepths depths) {
        this.depths = depths;
    }

    /** @throws CloudFailure if nothing has moved for three minutes */
    void await() {
        await(() -> true);
    }

    /**
     * Also until something has come that is delayed, and so is on no queue yet that can be seen.
     *
     * @throws CloudFailure if nothing has moved for three minutes
     */
    void await(BooleanSupplier come) {
        long last = -1;
        int empty = 0;
        long movedAt = System.nanoTime();
        while (empty < LOOKS_EMPTY) {
            long open = open();
            empty = open == 0 && come.getAsBoolean() ? empty + 1 : 0;
            if (open != last) {
                movedAt = System.nanoTime();
                last = open;
            } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                throw new CloudFailure(
                        open + " messages have not been handled for " + PATIENCE.toMinutes() + " minutes");
            }
            pause();
        }
    }

    private long open() {
        return Topology.HOLDFAST.queues().stream()
                .map(QueueSpec::name)
                .map(depths::of)
                .mapToLong(Rest::open)
                .sum();
    }

    private static long open(Depth depth) {
        return depth.waiting() + depth.underWay();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CloudFailure("interrupted", interrupted);
        }
    }
}
