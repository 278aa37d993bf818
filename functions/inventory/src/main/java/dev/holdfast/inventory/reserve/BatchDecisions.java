package dev.holdfast.inventory.reserve;

import dev.holdfast.inventory.warehouse.Warehouses;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Metric;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** The decisions of one batch: plan, write, learn from what stood in the way, plan again. */
final class BatchDecisions {

    private static final Logger LOG = Logger.getLogger(BatchDecisions.class);

    private static final int CONTENDED_MAX = 12;
    private static final int GROUP_ITEMS_MIN = 10;

    private final ReservationPlanner planner;
    private final ReservationWriter writer;
    private final LargeOrders largeOrders;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Instant stopBefore;

    private final Knowledge known = new Knowledge();
    private final Map<String, Request> pending = new LinkedHashMap<>();
    private final Map<String, StoredOrder> decided = new LinkedHashMap<>();
    private int contended;
    private int itemsMax = ReservationPlanner.ITEMS_MAX;

    /** Starts batches. */
    @Singleton
    static class Factory {

        private final ReservationWriter writer;
        private final LargeOrders largeOrders;
        private final Warehouses warehouses;
        private final Backoff backoff;
        private final InstantSource clock;
        private final RandomGenerator random;

        Factory(
                ReservationWriter writer,
                LargeOrders largeOrders,
                Warehouses warehouses,
                Backoff backoff,
                InstantSource clock,
                RandomGenerator random) {
            this.writer = writer;
            this.largeOrders = largeOrders;
            this.warehouses = warehouses;
            this.backoff = backoff;
            this.clock = clock;
            this.random = random;
        }

        BatchDecisions start(Instant stopBefore) {
            return new BatchDecisions(this, stopBefore);
        }

        /** One random first bucket for a SKU and batch: the batch's sum goes to one item. */
        private Placer placer() {
            Map<String, Integer> first = new HashMap<>();
            return new Placer(
                    warehouses::ranked,
                    line -> line.buckets() == 1
                            ? 0
                            : first.computeIfAbsent(line.sku(), sku -> random.nextInt(line.buckets())));
        }
    }

    private final Placer placer;

    private BatchDecisions(Factory factory, Instant stopBefore) {
        this.placer = factory.placer();
        this.planner = new ReservationPlanner(placer);
        this.writer = factory.writer;
        this.largeOrders = factory.largeOrders;
        this.backoff = factory.backoff;
        this.clock = factory.clock;
        this.stopBefore = stopBefore;
    }

    /** An order that awaits no decision, or one that somebody has begun to make. */
    void alreadyDecided(StoredOrder row) {
        found(row);
    }

    /** @return the orders that are decided by now, by id; those that are missing have to come again */
    Map<String, StoredOrder> decide(Map<String, Request> requests) {
        pending.putAll(requests);
        while (!pending.isEmpty() && inTime()) {
            ReservationPlanner.Plan plan = planner.plan(pending.values(), known, itemsMax);
            boolean asPlanned = true;
            for (Group group : plan.groups()) {
                asPlanned = asPlanned && inTime() && commit(group);
            }
            if (asPlanned) {
                plan.large().forEach(this::decideLarge);
            }
        }
        return decided;
    }

    private boolean inTime() {
        return contended <= CONTENDED_MAX && clock.instant().isBefore(stopBefore);
    }

    /** @return whether the plan still stands */
    private boolean commit(Group group) {
        return switch (writer.attempt(group, known, clock.instant())) {
            case ReservationWriter.Written written -> {
                contended = 0;
                group.applyTo(known);
                written.decided().forEach(this::settleNew);
                yield true;
            }
            case ReservationWriter.Learned learned -> {
                learned.found().values().forEach(this::found);
                yield false;
            }
            case ReservationWriter.Busy ignored -> {
                contended++;
                if (contended > 2) {
                    itemsMax = Math.min(itemsMax, Math.max(GROUP_ITEMS_MIN, itemsMax / 2));
                }
                backoff.pauseAfter(contended);
                yield false;
            }
            case ReservationWriter.Unacceptable never -> {
                // one bad order must not hold up the others: from here on each goes alone
                itemsMax = 1;
                if (group.members().size() == 1) {
                    String id = group.members().getFirst().request().id();
                    LOG.errorf("order %s cannot be decided: %s", id, never.why());
                    giveUp(id);
                }
                yield false;
            }
        };
    }

    /** The order's row was there before us: it is decided, or somebody has begun to hold it in chunks. */
    private void found(StoredOrder row) {
        if (row.hold().chunked()) {
            largeOrders.resume(row, placer, known, stopBefore).ifPresentOrElse(this::settle, () -> giveUp(row.id()));
        } else {
            settle(row);
        }
    }

    private void decideLarge(Request request) {
        largeOrders
                .decide(request, placer, known, stopBefore)
                .ifPresentOrElse(this::settleNew, () -> giveUp(request.id()));
    }

    /** Decided by this very batch, and not before it. */
    private void settleNew(StoredOrder order) {
        settle(order);
        if (order.status() == OrderStatus.RESERVED) {
            Invocation.count(Metric.ORDERS_RESERVED, 1);
        } else if (order.status() == OrderStatus.REJECTED) {
            Invocation.count(Metric.ORDERS_REJECTED, 1);
        }
    }

    private void settle(StoredOrder order) {
        if (order.hold().state() == Hold.State.TRYING) {
            throw new IllegalStateException("order " + order.id() + " is not decided yet");
        }
        pending.remove(order.id());
        decided.put(order.id(), order);
    }

    private void giveUp(String id) {
        pending.remove(id);
    }
}
