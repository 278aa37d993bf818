package dev.holdfast.local.surge;

import dev.holdfast.local.retail.RetailEvent;
import dev.holdfast.local.retail.RetailEvent.Adjustment;
import dev.holdfast.local.retail.RetailEvent.Cancellation;
import dev.holdfast.local.retail.RetailEvent.Piece;
import dev.holdfast.local.retail.RetailEvent.Return;
import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.surge.PlacedOrder.End;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sends a season's events in time order, at most so many at once. What refers to an order waits for that order's end,
 * and does not hold up the others.
 */
final class Replay {

    static final int IN_FLIGHT_MAX = 64;

    private final Shop shop;
    private final Checkout checkout;
    private final StockLedger ledger;
    private final Map<String, PlacedOrder> byInvoice = new HashMap<>();
    private final Map<String, LongAdder> stockWrites = new ConcurrentHashMap<>();
    private final StockEvents counts = new StockEvents();

    Replay(Shop shop, Checkout checkout, StockLedger ledger) {
        this.shop = shop;
        this.checkout = checkout;
        this.ledger = ledger;
    }

    /** How often the surge itself, apart from its orders, has written a SKU's stock. */
    long stockWrites(String sku) {
        LongAdder writes = stockWrites.get(sku);
        return writes == null ? 0 : writes.sum();
    }

    StockEventCounts counts() {
        return counts.counts();
    }

    /**
     * Sends everything, and returns when every order has ended and all that followed from it is done.
     *
     * @throws SurgeFailure if the system could not be reached or refused what it must not
     */
    void run(List<RetailEvent> events, Pace pace) {
        try (Parallel parallel = new Parallel(IN_FLIGHT_MAX)) {
            try {
                for (RetailEvent event : events) {
                    pace.await();
                    start(event, parallel, pace.isUnlimited());
                }
                checkout.awaitAll();
            } catch (RuntimeException failed) {
                checkout.abandon(failed);
                throw failed;
            }
        }
    }

    private void start(RetailEvent event, Parallel parallel, boolean inTurn) {
        switch (event) {
            case Sale sale -> {
                PlacedOrder next = new PlacedOrder(sale.invoice(), sale.customer(), sale.shipTo(), sale.quantities());
                PlacedOrder order = inTurn ? checkout.announceInTurn(next) : checkout.announce(next);
                byInvoice.put(sale.invoice(), order);
                parallel.start(() -> checkout.place(order));
            }
            case Adjustment adjustment -> parallel.start(() -> adjust(adjustment));
            case Return goods -> parallel.startAfter(endsOf(goods), () -> takeBack(goods));
            case Cancellation cancellation -> {
                PlacedOrder order = placed(cancellation.order());
                parallel.startAfter(order.end(), () -> cancel(order));
            }
        }
    }

    private CompletableFuture<Void> endsOf(Return goods) {
        return CompletableFuture.allOf(goods.pieces().stream()
                .map(piece -> placed(piece.order()).end())
                .toArray(CompletableFuture<?>[]::new));
    }

    private PlacedOrder placed(String invoice) {
        return Objects.requireNonNull(byInvoice.get(invoice), invoice);
    }

    private void adjust(Adjustment adjustment) {
        String reason = adjustment.delta() < 0 ? "write-off" : "stock found";
        boolean applied = adjust(adjustment.id(), reason, Map.of(adjustment.sku(), adjustment.delta()));
        (applied ? counts.adjusted : counts.adjustmentsRefused).increment();
    }

    /** Only what had left can come back: pieces of orders that were rejected are counted and left out. */
    private void takeBack(Return goods) {
        Map<String, Long> quantities = new TreeMap<>();
        for (Piece piece : goods.pieces()) {
            if (placed(piece.order()).end().join() == End.PAID) {
                quantities.merge(piece.sku(), piece.quantity(), Long::sum);
            }
        }
        if (quantities.isEmpty()) {
            counts.returnsOfNothing.increment();
        } else {
            adjust(goods.invoice(), "return", quantities);
            counts.returned.increment();
        }
    }

    private void cancel(PlacedOrder order) {
        if (order.end().join() != End.PAID) {
            counts.cancellationsOfNothing.increment();
        } else if (shop.cancel(order.id().orElseThrow(), order.customer())) {
            order.cancel();
            ledger.release(order.quantities());
            counts.cancelled.increment();
        } else {
            counts.cancelledTooLate.increment();
        }
    }

    private boolean adjust(String id, String reason, Map<String, Long> deltas) {
        boolean applied = shop.adjust(id, reason, deltas);
        if (applied) {
            ledger.supply(deltas);
            deltas.keySet()
                    .forEach(sku -> stockWrites
                            .computeIfAbsent(sku, each -> new LongAdder())
                            .increment());
        }
        return applied;
    }
}
