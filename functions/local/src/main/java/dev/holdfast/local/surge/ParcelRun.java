package dev.holdfast.local.surge;

import dev.holdfast.local.surge.ParcelPlan.Parcel;
import dev.holdfast.model.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Hands paid orders to carriers, plays the carriers' scans back, and waits until the orders are where their parcels are. */
final class ParcelRun {

    /** Scans lie in the past, and within what a carrier's times may differ. */
    private static final Duration AGO = Duration.ofDays(3);

    /** As long as an order arrives every so often, the others are waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final long LOOK_EVERY_MS = 250;

    private static final int ORDERS_AT_ONCE = 24;

    private final Shop shop;
    private final Duration patience;
    private final Instant handedOver = Instant.now().minus(AGO).truncatedTo(ChronoUnit.SECONDS);
    private final Map<String, ParcelPlan> underWay = new ConcurrentHashMap<>();
    private final Queue<String> shipped = new ConcurrentLinkedQueue<>();
    private final LongAdder parcels = new LongAdder();
    private final LongAdder webhooks = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder returned = new LongAdder();
    private final AtomicLong lastArrivalNanos = new AtomicLong();

    ParcelRun(Shop shop) {
        this(shop, PATIENCE);
    }

    ParcelRun(Shop shop, Duration patience) {
        this.shop = shop;
        this.patience = patience;
    }

    /** How many orders are where they belong. */
    long arrived() {
        return delivered.sum() + returned.sum();
    }

    /** One short line. */
    String say() {
        return "shipped %d, webhooks %d, delivered %d, returned %d"
                .formatted(shipped.size(), webhooks.sum(), delivered.sum(), returned.sum());
    }

    /** @throws SurgeFailure if the system could not be reached, or refused what it must not */
    ParcelStats run(List<PlacedOrder> orders) {
        long startedAt = System.nanoTime();
        Parallel.each(orders, ORDERS_AT_ONCE, this::ship);
        lastArrivalNanos.set(System.nanoTime());
        Parallel.each(List.copyOf(underWay.values()), ORDERS_AT_ONCE, this::look);
        while (!underWay.isEmpty() && System.nanoTime() - lastArrivalNanos.get() < patience.toNanos()) {
            Api.pause(LOOK_EVERY_MS);
            Parallel.each(List.copyOf(underWay.values()), ORDERS_AT_ONCE, this::look);
        }
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        return new ParcelStats(
                shipped.size(),
                parcels.sum(),
                webhooks.sum(),
                delivered.sum(),
                returned.sum(),
                underWay.size(),
                Math.round(seconds * 10) / 10.0);
    }

    /** One order in three has scans before the shop has said which parcel is its own. */
    private void ship(PlacedOrder order) {
        String id = order.id().orElseThrow();
        ParcelPlan plan = ParcelPlan.of(id, order.quantities());
        List<ParcelPlan.Push> pushes = plan.pushes(handedOver);
        int early = Math.floorMod(id.hashCode(), 3) == 0 ? pushes.size() / 2 : 0;
        pushes.subList(0, early).forEach(this::push);
        for (Parcel parcel : plan.parcels()) {
            if (!shop.ship(id, parcel.speaker().carrier(), parcel.number(), parcel.lines())) {
                return; // cancelled in time: its scans are nobody's
            }
            parcels.increment();
        }
        shipped.add(id);
        underWay.put(id, plan);
        pushes.subList(early, pushes.size()).forEach(this::push);
    }

    private void push(ParcelPlan.Push push) {
        shop.scan(push.speaker(), push.body());
        webhooks.increment();
    }

    private void look(ParcelPlan plan) {
        OrderStatus status = shop.read(plan.orderId()).status();
        if (status == plan.end() && underWay.remove(plan.orderId()) != null) {
            (status == OrderStatus.DELIVERED ? delivered : returned).increment();
            lastArrivalNanos.set(System.nanoTime());
        }
    }
}
