package dev.holdfast.inventory.audit;

import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.inventory.movement.MovementTable;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockTable;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.ParcelClaims;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Metric;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Recomputes every stock item from movements and orders. It only reads, and a running system may run on. */
@Singleton
public class StockAudit {

    private static final int ROUNDS_MAX = 3;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(500);

    private final StockTable stock;
    private final MovementTable movements;
    private final OrderTable orders;
    private final ParcelClaims parcels;
    private final Pause pause;
    private final InstantSource clock;

    public StockAudit(
            StockTable stock,
            MovementTable movements,
            OrderTable orders,
            ParcelClaims parcels,
            Pause pause,
            InstantSource clock) {
        this.stock = stock;
        this.movements = movements;
        this.orders = orders;
        this.parcels = parcels;
        this.pause = pause;
        this.clock = clock;
    }

    /** @param grace how long an order may be dead before its stock must be free */
    public AuditReport run(Duration grace) {
        Instant startedAt = clock.instant();
        AuditRounds rounds = new AuditRounds();
        Ledger ledger = new Ledger();
        OrderWatch watch = new OrderWatch(startedAt, grace);
        ParcelWatch carried = new ParcelWatch(parcels);
        for (int round = 0; round == 0 || (rounds.isOpen() && round < ROUNDS_MAX); round++) {
            if (round > 0) {
                pause.of(BETWEEN_ROUNDS);
            }
            ledger = new Ledger();
            watch = new OrderWatch(clock.instant(), grace);
            carried = new ParcelWatch(parcels);
            read(ledger, watch, carried);
            rounds.add(ledger, watch, writes(rounds.suspects(ledger).keySet()));
        }
        List<Difference> differences = new ArrayList<>(rounds.differences());
        differences.addAll(carried.differences());
        Invocation.count(Metric.AUDIT_DIFFERENCES, differences.size());
        return new AuditReport(
                differences.isEmpty(),
                ledger.items(),
                watch.orders(),
                ledger.movements(),
                carried.parcels(),
                carried.behind(),
                rounds.unsettled(),
                differences.subList(0, Math.min(differences.size(), AuditReport.DIFFERENCES_MAX)),
                startedAt,
                Duration.between(startedAt, clock.instant()).toMillis());
    }

    /** Stock first: what is written from here on shows in the writes that are counted again. */
    private void read(Ledger ledger, OrderWatch watch, ParcelWatch carried) {
        stock.scan(ledger::item);
        movements.scan(ledger::movement);
        orders.scan(
                order -> {
                    ledger.hold(order.hold().state(), order.hold().allocations());
                    order.shipments()
                            .parcels()
                            .forEach(each ->
                                    ledger.hold(each.settled() ? Hold.State.SHIPPED : Hold.State.OPEN, each.taken()));
                    watch.order(order);
                    carried.order(order);
                },
                chunk -> {
                    ledger.hold(chunk.state(), chunk.allocations());
                    watch.chunk(chunk);
                });
        carried.end();
    }

    private Map<SkuAt, Long> writes(Set<SkuAt> suspects) {
        Map<SkuAt, Long> writes = new TreeMap<>();
        if (!suspects.isEmpty()) {
            stock.scan(item -> {
                SkuAt at = SkuAt.of(item.key());
                if (suspects.contains(at)) {
                    writes.merge(at, item.writes(), Long::sum);
                }
            });
        }
        return writes;
    }
}
