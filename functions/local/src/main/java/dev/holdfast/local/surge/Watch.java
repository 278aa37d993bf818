package dev.holdfast.local.surge;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks at orders until something has happened to them. The oldest come first, for they are decided first; so a long
 * queue of orders for which it is too early costs nothing. Those that take longer than their neighbours step aside.
 */
final class Watch implements AutoCloseable {

    private static final int WORKERS = 6;
    private static final int LOOKS_MAX = 8;
    private static final long LOOK_EVERY_MS = 250;
    private static final Duration STEP_ASIDE = Duration.ofSeconds(3);

    private final Shop shop;
    private final Duration firstLook;
    private final BiPredicate<PlacedOrder, OrderView> seen;
    private final BlockingQueue<Look> young = new LinkedBlockingQueue<>();
    private final DelayQueue<Look> late = new DelayQueue<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param firstLook how long after it was added an order is looked at
     * @param seen told what was seen of an order; true if that was all
     */
    Watch(Shop shop, Duration firstLook, BiPredicate<PlacedOrder, OrderView> seen) {
        this.shop = shop;
        this.firstLook = firstLook;
        this.seen = seen;
        for (int i = 0; i < WORKERS; i++) {
            workers.execute(this::work);
        }
    }

    /** An order to look at, and not before when. */
    private record Look(PlacedOrder order, String id, long notBeforeNanos) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(notBeforeNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    void add(PlacedOrder order, String id) {
        young.add(new Look(order, id, System.nanoTime() + firstLook.toNanos()));
    }

    private void work() {
        while (!workers.isShutdown()) {
            @Nullable Look next = next();
            if (next != null) {
                try {
                    look(next);
                } catch (RuntimeException failed) {
                    next.order().end().completeExceptionally(failed);
                }
            }
        }
    }

    private @Nullable Look next() {
        try {
            Look overdue = late.poll();
            return overdue != null ? overdue : young.poll(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void look(Look look) {
        Api.pause(Math.max(0, look.getDelay(TimeUnit.MILLISECONDS)));
        for (int looks = 0; looks < LOOKS_MAX; looks++) {
            if (seen.test(look.order(), shop.read(look.id()))) {
                return;
            }
            Api.pause(LOOK_EVERY_MS);
        }
        late.add(new Look(look.order(), look.id(), System.nanoTime() + STEP_ASIDE.toNanos()));
    }

    /** Stops looking, at once. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
