package dev.holdfast.inventory.reserve;

import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.orders.Deadlines;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.HoldChunk;
import dev.holdfast.orders.OrderGroupTable;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Orders that fit no transaction: Try, Confirm, Cancel. The order's row is put first, as a durable marker; chunk after
 * chunk is held while it says TRYING; one write of it confirms or cancels the whole. Whoever finds an unfinished one
 * finishes it.
 */
@Singleton
class LargeOrders {

    private final ChunkHolder holder;
    private final LargeOrderEnd end;
    private final OrderTable orders;
    private final OrderWrites orderWrites;
    private final OrderGroupTable groups;
    private final Transactions transactions;
    private final Deadlines deadlines;
    private final Backoff backoff;
    private final InstantSource clock;

    LargeOrders(
            ChunkHolder holder,
            LargeOrderEnd end,
            OrderTable orders,
            OrderWrites orderWrites,
            OrderGroupTable groups,
            Transactions transactions,
            Deadlines deadlines,
            Backoff backoff,
            InstantSource clock) {
        this.holder = holder;
        this.end = end;
        this.orders = orders;
        this.orderWrites = orderWrites;
        this.groups = groups;
        this.transactions = transactions;
        this.deadlines = deadlines;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** @return the decided order, or nothing if it has to come again */
    Optional<StoredOrder> decide(Request request, Placer placer, Knowledge known, Instant stopBefore) {
        Instant now = clock.instant();
        return switch (transactions.attempt(mark(request, now))) {
            case Transactions.Contended ignored -> Optional.empty();
            case Transactions.Unacceptable ignored -> Optional.empty();
            case Transactions.Committed ignored -> reload(request.id(), placer, known, stopBefore);
            case Transactions.Refused ignored -> reload(request.id(), placer, known, stopBefore);
        };
    }

    private Optional<StoredOrder> reload(String id, Placer placer, Knowledge known, Instant stopBefore) {
        return orders.find(id).flatMap(row -> resume(row, placer, known, stopBefore));
    }

    /** The marker, and where it will be looked after if nobody finishes it. */
    private List<TransactWriteItem> mark(Request request, Instant now) {
        if (request.late().isPresent()) {
            StoredOrder row = request.late().get();
            return List.of(
                    orderWrites.tryLate(row, now, due(now)),
                    groups.put(List.of(), List.of(row.withDue(due(now))), now));
        }
        StoredOrder marker = marker(request, now);
        return List.of(orderWrites.decide(marker), groups.put(List.of(marker), List.of(), now));
    }

    private StoredOrder marker(Request request, Instant now) {
        return StoredOrder.decided(
                request.order(),
                OrderStatus.ACCEPTED,
                new Hold(Hold.State.TRYING, 1, true, List.of(), List.of()),
                Optional.empty(),
                new HistoryEntry(now, OrderStatus.ACCEPTED, "being held in chunks"),
                List.of(),
                Optional.of(due(now)));
    }

    private Instant due(Instant now) {
        return deadlines.due(OrderStatus.ACCEPTED, now, true).orElseThrow();
    }

    /** Goes on with an order that somebody has begun, and finishes what follows from its decision. */
    Optional<StoredOrder> resume(StoredOrder row, Placer placer, Knowledge known, Instant stopBefore) {
        StoredOrder order = row;
        int contended = 0;
        while (order.hold().state() == Hold.State.TRYING) {
            if (!clock.instant().isBefore(stopBefore) || contended > ChunkHolder.CONTENDED_MAX) {
                return Optional.empty();
            }
            switch (step(order, placer, known)) {
                case ChunkHolder.Step.WENT_ON -> contended = 0;
                case ChunkHolder.Step.CONTENDED -> backoff.pauseAfter(++contended);
            }
            order = orders.find(order.id()).orElseThrow();
        }
        return end.finish(order, stopBefore) ? Optional.of(order) : Optional.empty();
    }

    /** One write: another chunk, or the decision. */
    private ChunkHolder.Step step(StoredOrder order, Placer placer, Knowledge known) {
        List<HoldChunk> chunks = orders.chunks(order.id()).stream()
                .filter(chunk -> chunk.attempt() == order.hold().attempt())
                .toList();
        List<OrderLine> missing = ChunkHolder.missing(order.order(), chunks);
        if (missing.isEmpty()) {
            return holder.confirm(order, List.of(), List.of());
        }
        boolean partial = order.order().partial() && order.status() == OrderStatus.ACCEPTED;
        // the first chunk redeems the coupons
        Wanted wanted = new Wanted(
                order.order().customer(),
                missing,
                chunks.isEmpty() ? order.order().redemptions() : List.of(),
                order.order().zone(),
                partial);
        return switch (placer.place(wanted, known)) {
            case Placement.Held held -> holder.hold(order, chunks.size(), held.allocations(), known);
            case Placement.OutOfStock refused
            when partial && !chunks.isEmpty() ->
                holder.confirm(order, ChunkHolder.shortages(order.order(), chunks, refused), lost(refused));
            case Placement.OutOfStock refused ->
                holder.cancel(order, ChunkHolder.shortages(order.order(), chunks, refused), refused, known);
        };
    }

    private static List<Allocation> lost(Placement.OutOfStock refused) {
        return refused.lost().entrySet().stream()
                .map(each -> new Allocation(each.getKey(), each.getValue()))
                .toList();
    }
}
