package dev.holdfast.local.surge;

import dev.holdfast.local.surge.OrderView.Decision;
import dev.holdfast.local.surge.PlacedOrder.End;
import dev.holdfast.model.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Places orders, waits for their decisions, and pays those that are reserved. */
final class Checkout implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OPEN_MAX = 600;
    private static final long LOOK_EVERY_MS = 100;

    private final Shop shop;
    private final StockLedger ledger;
    private final boolean paying;
    private final Watch decisions;
    private final Watch payments;
    private final Counters counters;
    private final Queue<PlacedOrder> orders = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(OPEN_MAX);
    private final AtomicLong lastProgress = new AtomicLong(System.nanoTime());

    /**
     * @param paying whether reserved orders are paid
     * @param firstLook how long after its acceptance, or its payment, an order is looked at
     */
    Checkout(Shop shop, StockLedger ledger, boolean paying, Duration firstLook) {
        this.shop = shop;
        this.ledger = ledger;
        this.paying = paying;
        this.counters = new Counters(paying);
        this.decisions = new Watch(shop, firstLook, this::decide);
        this.payments = new Watch(shop, firstLook, this::settle);
    }

    /**
     * Sends orders that were announced, so many at a time, and leaves the deciders alone until the last of them is
     * decided: whoever measures them does not want them disturbed by onlookers. Only then it looks at all of them.
     */
    void placeUnwatched(List<PlacedOrder> some, int inFlightMax) {
        Parallel.each(some, inFlightMax, this::send);
        Optional<String> last = some.getLast().id();
        while (last.isPresent()
                && isMoving()
                && shop.read(last.get()).decision().isEmpty()) {
            Api.pause(LOOK_EVERY_MS);
        }
        lastProgress.set(System.nanoTime());
        some.forEach(this::watch);
    }

    private void watch(PlacedOrder order) {
        order.id().ifPresent(id -> decisions.add(order, id));
    }

    Counters counters() {
        return counters;
    }

    /** In the order of placing. */
    List<PlacedOrder> orders() {
        return List.copyOf(orders);
    }

    /** Announces an order, so that others can wait for its end. */
    PlacedOrder announce(PlacedOrder order) {
        orders.add(order);
        return order;
    }

    /**
     * Announces an order once fewer than {@value #OPEN_MAX} are open: a deeper queue would only make each of them wait
     * longer. When nothing ends any more it is announced all the same.
     */
    PlacedOrder announceInTurn(PlacedOrder order) {
        try {
            while (!room.tryAcquire(1, TimeUnit.SECONDS) && isMoving()) {
                // the next may end at any moment
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SurgeFailure("interrupted", interrupted);
        }
        CompletableFuture<?> _ = order.end().whenComplete((_, _) -> room.release());
        return announce(order);
    }

    private boolean isMoving() {
        return System.nanoTime() - lastProgress.get() < PATIENCE.toNanos();
    }

    /** Sends an order that was announced, and looks for its decision. */
    void place(PlacedOrder order) {
        send(order);
        watch(order);
    }

    private void send(PlacedOrder order) {
        try {
            order.sent(Instant.now());
            Reply reply = shop.order(order);
            lastProgress.set(System.nanoTime());
            if (reply.isSuccess()) {
                order.accepted(OrderView.of(reply.json()).id());
                counters.accepted.increment();
            } else {
                counters.refused(order.key() + ": " + reply.status() + " " + reply.detail());
                order.end().complete(End.REFUSED);
            }
        } catch (RuntimeException failed) {
            order.end().completeExceptionally(failed);
        }
    }

    private boolean decide(PlacedOrder order, OrderView view) {
        Optional<Decision> decision = view.decision();
        if (decision.isEmpty()) {
            return false;
        }
        lastProgress.set(System.nanoTime());
        order.decided(decision.get());
        if (!decision.get().reserved()) {
            counters.rejected.increment();
            order.end().complete(End.REJECTED);
            return true;
        }
        counters.reserved.increment();
        if (!view.status().hasLeft()) { // what an earlier surge has shipped is off the shelf
            ledger.promise(order.quantities());
        }
        if (!paying) {
            order.end().complete(End.RESERVED);
        } else if (!settle(order, view)) {
            shop.pay(view.id(), view.total().orElseThrow());
            payments.add(order, view.id());
        }
        return true;
    }

    private boolean settle(PlacedOrder order, OrderView view) {
        if (!view.isSettled()) {
            return false;
        }
        lastProgress.set(System.nanoTime());
        boolean dead = view.status().isDead() && view.status() != OrderStatus.CANCELLED;
        if (!dead) {
            counters.paid.increment();
        }
        order.end().complete(dead ? End.UNPAID : End.PAID);
        return true;
    }

    /**
     * Waits for the end of every announced order, for as long as something happens at least every two minutes.
     *
     * @throws SurgeFailure if the system could not be reached
     */
    void awaitAll() {
        CompletableFuture<Void> all =
                CompletableFuture.allOf(orders.stream().map(PlacedOrder::end).toArray(CompletableFuture<?>[]::new));
        while (isMoving()) {
            try {
                all.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException notYet) {
                // goes on while there is progress
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new SurgeFailure("interrupted", interrupted);
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause() == null ? failed : failed.getCause();
                throw new SurgeFailure(String.valueOf(cause.getMessage()), failed);
            }
        }
        orders.forEach(PlacedOrder::giveUp);
    }

    /** Whoever waits for an order is told that it is of no use. */
    void abandon(RuntimeException why) {
        orders.forEach(order -> order.end().completeExceptionally(why));
    }

    @Override
    public void close() {
        decisions.close();
        payments.close();
    }
}
