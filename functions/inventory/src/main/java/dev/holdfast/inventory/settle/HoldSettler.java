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
            HoldEnd end = HoldEnd.of(row, message.end(), now);
            switch (end) {
                case HoldEnd.Nothing ignored -> {}
                case HoldEnd.Later ignored -> {} // sent again by the follow-ups
                case HoldEnd.FinishChunks ignored -> finishChunks(row, message, again, stopBefore);
                case HoldEnd.Expire ignored -> freeing.putIfAbsent(row.id(), new Ending(message, row, end));
                case HoldEnd.Release ignored -> freeing.putIfAbsent(row.id(), new Ending(message, row, end));
                case HoldEnd.Ship ignored -> shipping.putIfAbsent(row.id(), new Ending(message, row, end));
                case HoldEnd.ShipParts ignored -> shipping.putIfAbsent(row.id(), new Ending(message, row, end));
            }
        }
        commit(freeing.values(), now, stopBefore, this::free, again);
        commit(shipping.values(), now, stopBefore, (key, units) -> shipped(key, units, now), again);
        return again;
    }

    /** A hold that is to end, or a part of it, and its order as it was read. */
    private record Ending(SettleHold message, StoredOrder row, HoldEnd end) {}

    private void commit(
            Collection<Ending> endings,
            Instant now,
            Instant stopBefore,
            GroupCommit.SharedWrite<Amount> sharedWrite,
            Set<SettleHold> again) {
        List<GroupCommit.Entry<Amount>> entries = new ArrayList<>();
        for (Ending ending : endings) {
            entries.add(new GroupCommit.Entry<>(List.of(own(ending, now)), shared(ending)));
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
                                .ifPresent(row -> goOn(row, ending.message(), now, again, stopBefore));
                    }
                }
            }
        }
    }

    private TransactWriteItem own(Ending ending, Instant now) {
        StoredOrder row = ending.row();
        boolean chunked = row.hold().chunked();
        Optional<Instant> due = chunked ? deadlines.due(OrderStatus.EXPIRED, now, true) : Optional.empty();
        return switch (ending.end()) {
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
    private static Map<Amount, Long> shared(Ending ending) {
        StoredOrder row = ending.row();
        Map<Amount, Long> shared = new TreeMap<>();
        if (!(ending.end() instanceof HoldEnd.ShipParts)) {
            add(row.hold().allocations(), shared);
        }
        if (ending.end() instanceof HoldEnd.Ship || ending.end() instanceof HoldEnd.ShipParts) {
            row.shipments().settledNext().forEach(each -> add(each.taken(), shared));
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

    /** A large order's parcels are settled one after the other, and then what is left of its chunks. */
    private void goOn(StoredOrder row, SettleHold message, Instant now, Set<SettleHold> again, Instant stopBefore) {
        if (HoldEnd.of(row, message.end(), now) instanceof HoldEnd.FinishChunks) {
            finishChunks(row, message, again, stopBefore);
        } else {
            again.add(message);
        }
    }

    private void finishChunks(StoredOrder row, SettleHold message, Set<SettleHold> again, Instant stopBefore) {
        if (!chunks.settle(row, stopBefore)) {
            again.add(message);
        } else if (row.status().isDead()) {
            row.dueAt().ifPresent(due -> orders.postpone(row.id(), due, Optional.empty()));
        }
    }
}
