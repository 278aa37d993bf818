package dev.holdfast.inventory.reserve;

import dev.holdfast.inventory.settle.ChunkSettler;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.orders.ChunkWrites;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What follows from the decision of a large order: its chunks are freed if it was refused, lost demand is counted. */
@Singleton
class LargeOrderEnd {

    private static final int LOST_PER_WRITE = 99;
    private static final int TRIES_MAX = 12;

    private final ChunkSettler chunks;
    private final OrderTable orders;
    private final ChunkWrites chunkWrites;
    private final StockWrites stockWrites;
    private final Transactions transactions;
    private final Backoff backoff;

    LargeOrderEnd(
            ChunkSettler chunks,
            OrderTable orders,
            ChunkWrites chunkWrites,
            StockWrites stockWrites,
            Transactions transactions,
            Backoff backoff) {
        this.chunks = chunks;
        this.orders = orders;
        this.chunkWrites = chunkWrites;
        this.stockWrites = stockWrites;
        this.transactions = transactions;
        this.backoff = backoff;
    }

    /** @return whether all of it is done; if not it has to come again */
    boolean finish(StoredOrder order, Instant stopBefore) {
        if (!countLost(order)) {
            return false;
        }
        boolean refused = order.status() == OrderStatus.REJECTED || order.refundDue();
        if (!refused || order.hold().state() != Hold.State.RELEASED) {
            return true;
        }
        if (!chunks.settle(order, stopBefore)) {
            return false;
        }
        order.dueAt().ifPresent(due -> orders.postpone(order.id(), due, Optional.empty()));
        return true;
    }

    private boolean countLost(StoredOrder order) {
        List<Allocation> lost = order.lostDemand();
        LocalDate day = order.history().getLast().at().atZone(ZoneOffset.UTC).toLocalDate();
        boolean done = true;
        for (int part = 0; part * LOST_PER_WRITE < lost.size(); part++) {
            int from = part * LOST_PER_WRITE;
            done &= countLost(order.id(), part, lost.subList(from, Math.min(lost.size(), from + LOST_PER_WRITE)), day);
        }
        return done;
    }

    private boolean countLost(String id, int part, List<Allocation> lost, LocalDate day) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(chunkWrites.putLost(id, part));
        lost.forEach(
                each -> writes.add(stockWrites.take(each.item(), 0, each.quantity(), 1, OptionalLong.empty(), day)));
        for (int tries = 1; tries <= TRIES_MAX; tries++) {
            switch (transactions.attempt(writes)) {
                case Transactions.Committed ignored -> {
                    return true;
                }
                case Transactions.Refused ignored -> {
                    return true; // counted before
                }
                case Transactions.Contended ignored -> backoff.pauseAfter(tries);
                case Transactions.Unacceptable ignored -> {
                    return false;
                }
            }
        }
        return false;
    }
}
