package dev.holdfast.orders;

import dev.holdfast.model.order.AcceptedOrder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The orders that this process has lately sent to be decided. While an order is on the queue, no table knows it; this
 * lets a repeat be answered with the very same order, and a key reused with another body be refused. It is a courtesy:
 * the decision is safe without it.
 */
@Singleton
public class RecentOrders {

    static final int LINES_MAX = 50_000;

    /** An order's own weight beside its lines, in lines. */
    private static final int BASE_LINES = 5;

    private static final Duration AGE_MAX = Duration.ofMinutes(15);

    private final InstantSource clock;

    /** From the eldest to the newest. Guarded by itself, as is the sum of their lines. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private long lines;

    public RecentOrders(InstantSource clock) {
        this.clock = clock;
    }

    private record Entry(AcceptedOrder order, Instant forgetAt) {}

    /** Remembers an order, or returns the one that is remembered by its id already. */
    public AcceptedOrder remember(AcceptedOrder order) {
        Instant now = clock.instant();
        synchronized (entries) {
            forget(now);
            Entry before = entries.putIfAbsent(order.id(), new Entry(order, now.plus(AGE_MAX)));
            if (before != null) {
                return before.order();
            }
            lines += weight(order);
            forget(now);
            return order;
        }
    }

    private void forget(Instant now) {
        Iterator<Entry> eldest = entries.values().iterator();
        while (eldest.hasNext()) {
            Entry entry = eldest.next();
            if (lines <= LINES_MAX && now.isBefore(entry.forgetAt())) {
                return;
            }
            lines -= weight(entry.order());
            eldest.remove();
        }
    }

    private static int weight(AcceptedOrder order) {
        return BASE_LINES + order.lines().size();
    }

    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }
}
