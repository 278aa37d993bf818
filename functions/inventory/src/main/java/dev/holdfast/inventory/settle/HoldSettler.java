package dev.holdfast.inventory.settle;

import dev.holdfast.inventory.stock.LimitTable;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.orders.Deadlines;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.aws.GroupCommit;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes the ends of holds: the order's row and the stock in one transaction, many orders at a time. */
@Singleton
class HoldSettler {

    private final OrderWrites orderWrites;
    private final OrderTable orders;
    private final StockWrites stockWrites;
    private final LimitTable limits;
    private final ChunkSettler chunks;
    private final GroupCommit groupCommit;
    private final Deadlines deadlines;

    HoldSettler(
            OrderWrites orderWrites,
            OrderTable orders,
            StockWrites stockWrites,
            LimitTable limits,
            ChunkSettler chunks,
            GroupCommit groupCommit,
            Deadlines deadlines) {
        this.orderWrites = orderWrites;
        this.orders = orders;
        this.stockWrites = stockWrites;
        this.limits = limits;
        this.chunks = chunks;
        this.groupCommit = groupCommit;
        this.deadlines = deadlines;
    }

    /** @return the messages that have to come again */
    Set<SettleHold> settle(
            Collection<SettleHold> messages, Map<String, StoredOrder> rows, Instant now, Instant stopBefore) {
        Set<SettleHold> again = new LinkedHashSet<>();
        Map<String, Ending> freeing = new LinkedHashMap<>();
        Map<String, Ending> shipping = new LinkedHashMap<>();
        for (SettleHold message : messages) {
            StoredOrder row = rows.get(message.orderId());
            if (row == null) {
                continue; // a hold is only ever ended after it was written: the message is not about our orders
            }
            switch (HoldEnd.of(row, message.end(), now)) {
                case HoldEnd.Nothing ignored -> {}
                case HoldEnd.Later ignored -> {} // sent again by the follow-ups
                case HoldEnd.FinishChunks ignored -> finishChunks(row, message, again, stopBefore);
                case HoldEnd.Expire ignored -> freeing.putIfAbsent(row.id(), new Ending(message, row));
                case HoldEnd.Release ignored -> freeing.putIfAbsent(row.id(), new Ending(message, row));
                case HoldEnd.Ship ignored -> shipping.putIfAbsent(row.id(), new Ending(message, row));
                case HoldEnd.ShipParts ignored -> shipping.putIfAbsent(row.id(), new Ending(message, row));
            }
        }
        commit(freeing.values(), now, stopBefore, this::free, again);
        commit(shipping.values(), now, stopBefore, (key, units) -> shipped(key, units, now), again);
        return again;
    }

    /** A hold that is to end, and its order as it was read. */
    private record Ending(SettleHold message, StoredOrder row) {}

    private void commit(
            Collection<Ending> endings,
            Instant now,
            Instant stopBefore,
            GroupCommit.SharedWrite<Amount> sharedWrite,
            Set<SettleHold> again) {
        List<GroupCommit.Entry<Amount>> entries = new ArrayList<>();
        for (Ending ending : endings) {
            SettleHold message = ending.message();
            entries.add(new GroupCommit.Entry<>(
                    List.of(own(ending.row(), message, now)), shared(ending.row(), message.end())));
        }
        Iterator<GroupCommit.Outcome> outcomes =
                groupCommit.commit(entries, sharedWrite, stopBefore).iterator();
        for (Ending ending : endings) {
            switch (outcomes.next()) {
                case GroupCommit.Unknown ignored -> again.add(ending.message());
                // paid, extended or settled meanwhile: look again with the row as it is
                case GroupCommit.Guarded ignored -> again.add(ending.message());
                case GroupCommit.Done ignored -> {
                    if (ending.row().hold().chunked()) {
                        orders.find(ending.row().id())
                                .ifPresent(row -> finishChunks(row, ending.message(), again, stopBefore));
                    }
                }
            }
        }
    }

    private TransactWriteItem own(StoredOrder row, SettleHold message, Instant now) {
        boolean chunked = row.hold().chunked();
        Optional<Instant> due = chunked ? deadlines.due(OrderStatus.EXPIRED, now, true) : Optional.empty();
        return switch (HoldEnd.of(row, message.end(), now)) {
            case HoldEnd.Expire ignored -> orderWrites.expire(row.id(), now, due);
            case HoldEnd.Release ignored -> orderWrites.release(row.id(), due);
            case HoldEnd.Ship ignored -> orderWrites.ship(row, deadlines.due(row.status(), now, chunked));
            case HoldEnd.ShipParts ignored -> orderWrites.shipParts(row);
            case HoldEnd.Nothing ignored -> throw new IllegalStateException("nothing to write");
            case HoldEnd.Later ignored -> throw new IllegalStateException("not yet");
            case HoldEnd.FinishChunks ignored -> throw new IllegalStateException("chunks only");
        };
    }

    /** What is shipped stays used of its limits. */
    private static Map<Amount, Long> shared(StoredOrder row, SettleHold.End end) {
        Map<Amount, Long> shared = new TreeMap<>();
        boolean ships = end == SettleHold.End.SHIP;
        if (!ships || row.status().hasLeft()) {
            add(row.hold().allocations(), shared);
        }
        if (ships) {
            row.shipments().unsettled().forEach(each -> add(each.taken(), shared));
        } else {
            row.hold()
                    .claims()
                    .forEach(each -> shared.merge(new Amount.OfLimit(each.limit()), each.quantity(), Math::addExact));
        }
        return shared;
    }

    private static void add(List<Allocation> allocations, Map<Amount, Long> shared) {
        allocations.forEach(each -> shared.merge(new Amount.OfStock(each.item()), each.quantity(), Math::addExact));
    }

    private TransactWriteItem free(Amount amount, long units) {
        return switch (amount) {
            case Amount.OfStock stock -> stockWrites.release(stock.key(), units);
            case Amount.OfLimit limit -> limits.release(limit.key(), units);
        };
    }

    private TransactWriteItem shipped(Amount amount, long units, Instant now) {
        return switch (amount) {
            case Amount.OfStock stock -> stockWrites.ship(stock.key(), units, now);
            case Amount.OfLimit limit ->
                throw new IllegalStateException("shipping changes no limit, not " + limit.key());
        };
    }

    private void finishChunks(StoredOrder row, SettleHold message, Set<SettleHold> again, Instant stopBefore) {
        if (!chunks.settle(row, stopBefore)) {
            again.add(message);
        } else if (row.status().isDead()) {
            row.dueAt().ifPresent(due -> orders.postpone(row.id(), due, Optional.empty()));
        }
    }
}
