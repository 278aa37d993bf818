package dev.holdfast.inventory.audit;

import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.HoldChunk;
import dev.holdfast.orders.OrderGroup;
import dev.holdfast.orders.StoredOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for orders that hold stock though they are dead, and for such as nobody looks after. Pure. */
final class OrderWatch {

    /** Beside what a look at an order's group may come late by. */
    private static final Duration OVERDUE = Duration.ofHours(1);

    private final Instant now;
    private final Duration grace;
    private final List<Difference> differences = new ArrayList<>();
    /** Open units of chunks whose order has not come by yet. An order's chunks come before it, so there are few. */
    private final Map<String, Long> chunked = new HashMap<>();

    private long orders;

    /** @param grace how long an order may be dead before its stock must be free */
    OrderWatch(Instant now, Duration grace) {
        this.now = now;
        this.grace = grace;
    }

    void chunk(HoldChunk chunk) {
        if (chunk.state() == Hold.State.OPEN) {
            long units = chunk.allocations().stream()
                    .mapToLong(each -> each.quantity())
                    .sum();
            chunked.merge(chunk.orderId(), units, Long::sum);
        }
    }

    void order(StoredOrder order) {
        orders++;
        Long inChunks = chunked.remove(order.id());
        long held = (inChunks == null ? 0 : inChunks) + ownHold(order);
        boolean trying = order.hold().state() == Hold.State.TRYING;
        if (order.status().isDead() && !trying && held > 0 && since(order).isBefore(now.minus(grace))) {
            report(order, "is " + order.status() + " and holds stock", 0, held);
        }
        order.dueAt()
                .filter(due -> due.isBefore(now.minus(OVERDUE).minus(OrderGroup.lateMax(order, due))))
                .ifPresent(due -> report(
                        order,
                        "is " + order.status() + " past its deadline, in minutes",
                        0,
                        Duration.between(due, now).toMinutes()));
    }

    private static long ownHold(StoredOrder order) {
        return order.hold().state() == Hold.State.OPEN
                ? order.hold().allocations().stream()
                        .mapToLong(each -> each.quantity())
                        .sum()
                : 0;
    }

    /** Without a grace it counts at once, even if the clocks differ. */
    private Instant since(StoredOrder order) {
        return grace.isZero() || order.history().isEmpty()
                ? Instant.MIN
                : order.history().getLast().at();
    }

    private void report(StoredOrder order, String what, long expected, long found) {
        if (differences.size() < AuditReport.DIFFERENCES_MAX) {
            differences.add(new Difference(null, null, order.id(), what, expected, found));
        }
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    long orders() {
        return orders;
    }
}
