package dev.holdfast.inventory.reserve;

import dev.holdfast.inventory.stock.DemandLines;
import dev.holdfast.inventory.stock.LimitTable;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.Claim;
import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.orders.ChunkWrites;
import dev.holdfast.orders.Deadlines;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.HoldChunk;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.aws.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The single steps of Try, Confirm, Cancel. Each is one transaction, guarded so that it happens at most once. */
@Singleton
class ChunkHolder {

    static final int CONTENDED_MAX = 12;

    /** Of a transaction's 100 items one is the chunk's row and one the check of the order's. */
    private static final int RESOURCES_MAX = 98;

    private static final int EVIDENCE_MAX = 90;

    private final Transactions transactions;
    private final ChunkWrites chunkWrites;
    private final StockWrites stockWrites;
    private final LimitTable limits;
    private final ReservationWriter writer;
    private final Decider decider;
    private final Deadlines deadlines;
    private final InstantSource clock;

    ChunkHolder(
            Transactions transactions,
            ChunkWrites chunkWrites,
            StockWrites stockWrites,
            LimitTable limits,
            ReservationWriter writer,
            Decider decider,
            Deadlines deadlines,
            InstantSource clock) {
        this.transactions = transactions;
        this.chunkWrites = chunkWrites;
        this.stockWrites = stockWrites;
        this.limits = limits;
        this.writer = writer;
        this.decider = decider;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What a step did. Either way the order is read again before the next. */
    enum Step {
        /** Something was written or learned. */
        WENT_ON,
        /** Not now; after some tries the order comes again. */
        CONTENDED
    }

    /** The lines, or parts of lines, that no chunk holds yet. */
    static List<OrderLine> missing(AcceptedOrder order, List<HoldChunk> chunks) {
        Map<String, Long> held = heldBySku(chunks);
        List<OrderLine> missing = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            long units = line.quantity() - held.getOrDefault(line.sku(), 0L);
            if (units > 0) {
                missing.add(withQuantity(line, units));
            }
        }
        return missing;
    }

    private static OrderLine withQuantity(OrderLine line, long units) {
        return new OrderLine(
                line.sku(),
                units,
                line.unitPrice(),
                line.unitPrice() * units,
                line.weightGrams(),
                line.taxClass(),
                line.version(),
                line.buckets(),
                line.customerLimit(),
                line.alertBelow());
    }

    private static Map<String, Long> heldBySku(List<HoldChunk> chunks) {
        Map<String, Long> held = new TreeMap<>();
        chunks.forEach(chunk ->
                chunk.allocations().forEach(each -> held.merge(each.item().sku(), each.quantity(), Math::addExact)));
        return held;
    }

    /** What is short, in terms of the whole order: what the chunks hold could have been had. */
    static List<Shortage> shortages(AcceptedOrder order, List<HoldChunk> chunks, Placement.OutOfStock refused) {
        Map<String, Long> held = heldBySku(chunks);
        Map<String, Long> asked = new TreeMap<>();
        order.lines().forEach(line -> asked.put(line.sku(), line.quantity()));
        return refused.shortages().stream()
                .map(each -> new Shortage(
                        each.sku(),
                        asked.getOrDefault(each.sku(), each.requested()),
                        each.available() + held.getOrDefault(each.sku(), 0L)))
                .toList();
    }

    Step hold(StoredOrder order, int number, List<Allocation> allocations, Knowledge known) {
        Instant now = clock.instant();
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        int attempt = order.hold().attempt();
        List<Claim> coupons = number == 0
                ? CouponClaims.of(order.order().redemptions(), order.order().customer())
                : List.of();
        List<Allocation> some = firstThatFit(order.order(), allocations, RESOURCES_MAX - coupons.size());
        List<Claim> claims = new ArrayList<>(coupons);
        claims.addAll(claims(order.order(), some));
        HoldChunk chunk = new HoldChunk(order.id(), attempt, number, Hold.State.OPEN, some, claims, day.toString());
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(chunkWrites.put(chunk));
        writes.add(chunkWrites.whileTrying(order.id(), attempt));
        DemandLines lines = DemandLines.of(some);
        some.forEach(each -> writes.add(
                stockWrites.take(each.item(), each.quantity(), 0, lines.of(each.item()), OptionalLong.empty(), day)));
        claims.forEach(
                each -> writes.add(limits.claim(each.limit(), each.quantity(), each.max(), OptionalLong.empty())));
        return switch (transactions.attempt(writes)) {
            case Transactions.Contended ignored -> Step.CONTENDED;
            case Transactions.Unacceptable ignored -> Step.CONTENDED;
            case Transactions.Committed ignored -> {
                some.forEach(each -> known.take(each.item(), each.quantity()));
                claims.forEach(each -> known.claim(each.limit(), each.quantity()));
                yield Step.WENT_ON;
            }
            case Transactions.Refused refused -> {
                learn(
                        order.order(),
                        refused,
                        2,
                        some.stream().map(Allocation::item).toList(),
                        limitsOf(claims),
                        known);
                yield Step.WENT_ON;
            }
        };
    }

    private static List<Allocation> firstThatFit(AcceptedOrder order, List<Allocation> allocations, int resources) {
        List<Allocation> some = new ArrayList<>();
        for (Allocation next : allocations) {
            some.add(next);
            if (some.size() + claims(order, some).size() > resources) {
                some.removeLast();
                break;
            }
        }
        return some;
    }

    private static List<Claim> claims(AcceptedOrder order, List<Allocation> allocations) {
        Map<String, Long> limited = new TreeMap<>();
        order.lines().stream()
                .filter(line -> line.customerLimit() > 0)
                .forEach(line -> limited.put(line.sku(), line.customerLimit()));
        Map<LimitKey, Claim> claims = new TreeMap<>();
        for (Allocation each : allocations) {
            Long max = limited.get(each.item().sku());
            if (max != null) {
                LimitKey key = new LimitKey(order.customer(), each.item().sku());
                claims.merge(
                        key,
                        new Claim(key, each.quantity(), max),
                        (one, other) -> new Claim(key, one.quantity() + other.quantity(), max));
            }
        }
        return List.copyOf(claims.values());
    }

    private static List<LimitKey> limitsOf(List<Claim> claims) {
        return claims.stream().map(Claim::limit).toList();
    }

    Step confirm(StoredOrder order, List<Shortage> shortages, List<Allocation> lost) {
        Instant now = clock.instant();
        boolean late = order.status() == OrderStatus.EXPIRED;
        Instant until = deadlines.holdUntil(now);
        TransactWriteItem confirm = chunkWrites.confirm(
                order,
                decider.reduced(order.order(), shortages),
                shortages,
                lost,
                now,
                late ? Optional.empty() : Optional.of(until),
                late ? deadlines.due(OrderStatus.PAID, now, true).orElseThrow() : deadlines.reservedDue(until));
        return stepOf(transactions.attempt(List.of(confirm)));
    }

    Step cancel(StoredOrder order, List<Shortage> shortages, Placement.OutOfStock refused, Knowledge known) {
        Instant now = clock.instant();
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        List<Allocation> lost = order.order().lines().stream()
                .flatMap(line -> refused.lost().keySet().stream()
                        .filter(key -> key.sku().equals(line.sku()))
                        .map(key -> new Allocation(key, line.quantity())))
                .toList();
        List<StockKey> evidence =
                refused.evidence().stream().limit(EVIDENCE_MAX).toList();
        List<LimitKey> exhausted = List.copyOf(refused.exhausted().keySet());
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(chunkWrites.cancel(
                order,
                shortages,
                lost,
                refused.usedUp(),
                now,
                deadlines.due(OrderStatus.REJECTED, now, true).orElseThrow()));
        evidence.forEach(
                key -> writes.add(stockWrites.take(key, 0, 0, 0, ReservationWriter.ceiling(true, key, known), day)));
        exhausted.forEach(key -> writes.add(limits.claim(key, 0, 0, known.used(key))));
        Transactions.Outcome outcome = transactions.attempt(writes);
        if (outcome instanceof Transactions.Refused refusal) {
            learn(order.order(), refusal, 1, evidence, exhausted, known);
        }
        return stepOf(outcome);
    }

    private static Step stepOf(Transactions.Outcome outcome) {
        return switch (outcome) {
            case Transactions.Contended ignored -> Step.CONTENDED;
            case Transactions.Unacceptable ignored -> Step.CONTENDED;
            case Transactions.Committed ignored -> Step.WENT_ON;
            case Transactions.Refused ignored -> Step.WENT_ON;
        };
    }

    /** @param first how many writes stand before those of stock and limits */
    private void learn(
            AcceptedOrder order,
            Transactions.Refused refused,
            int first,
            List<StockKey> stockKeys,
            List<LimitKey> limitKeys,
            Knowledge known) {
        Map<StockKey, Map<String, AttributeValue>> inTheWay = new TreeMap<>();
        refused.found().forEach((index, item) -> {
            int resource = index - first;
            if (resource >= stockKeys.size()) {
                known.learnUsed(limitKeys.get(resource - stockKeys.size()), limits.used(item));
            } else if (resource >= 0) {
                inTheWay.put(stockKeys.get(resource), item);
            }
        });
        writer.learnStock(inTheWay, order.lines().stream(), known);
    }
}
