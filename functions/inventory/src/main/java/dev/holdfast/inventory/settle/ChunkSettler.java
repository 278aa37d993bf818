package dev.holdfast.inventory.settle;

import dev.holdfast.inventory.stock.DemandLines;
import dev.holdfast.inventory.stock.LimitTable;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.orders.ChunkWrites;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.HoldChunk;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.aws.GroupCommit;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Ends the chunks of large orders' holds, each in one transaction with its stock. */
@Singleton
public class ChunkSettler {

    private final OrderTable orders;
    private final ChunkWrites chunkWrites;
    private final StockWrites stockWrites;
    private final LimitTable limits;
    private final GroupCommit groupCommit;
    private final InstantSource clock;

    public ChunkSettler(
            OrderTable orders,
            ChunkWrites chunkWrites,
            StockWrites stockWrites,
            LimitTable limits,
            GroupCommit groupCommit,
            InstantSource clock) {
        this.orders = orders;
        this.chunkWrites = chunkWrites;
        this.stockWrites = stockWrites;
        this.limits = limits;
        this.groupCommit = groupCommit;
        this.clock = clock;
    }

    /**
     * Frees, or ships, the chunks that the order's hold no longer covers.
     *
     * @return whether nothing is left to do
     */
    public boolean settle(StoredOrder order, Instant stopBefore) {
        boolean done = true;
        for (HoldChunk chunk : orders.chunks(order.id())) {
            if (chunk.state() == Hold.State.OPEN) {
                done &= end(order, chunk)
                        .map(writes -> commit(writes, stopBefore))
                        .orElse(true);
            }
        }
        return done;
    }

    private boolean commit(List<TransactWriteItem> writes, Instant stopBefore) {
        return groupCommit.commit(List.of(writes), stopBefore).stream()
                .noneMatch(outcome -> outcome instanceof GroupCommit.Unknown);
    }

    /** How an open chunk is to end, if it is. */
    private Optional<List<TransactWriteItem>> end(StoredOrder order, HoldChunk chunk) {
        if (chunk.attempt() < order.hold().attempt()) {
            return Optional.of(released(chunk));
        }
        boolean neverReserved = order.status() == OrderStatus.REJECTED || order.refundDue();
        return switch (order.hold().state()) {
            case RELEASED -> Optional.of(neverReserved ? undone(chunk) : released(chunk));
            case SHIPPED -> Optional.of(shipped(chunk));
            case NONE, TRYING, OPEN -> Optional.empty();
        };
    }

    private List<TransactWriteItem> undone(HoldChunk chunk) {
        LocalDate soldOn = LocalDate.parse(chunk.day());
        DemandLines lines = DemandLines.of(chunk.allocations());
        return ended(
                chunk,
                Hold.State.RELEASED,
                each -> stockWrites.undo(each.item(), each.quantity(), lines.of(each.item()), soldOn));
    }

    private List<TransactWriteItem> released(HoldChunk chunk) {
        return ended(chunk, Hold.State.RELEASED, each -> stockWrites.release(each.item(), each.quantity()));
    }

    private List<TransactWriteItem> shipped(HoldChunk chunk) {
        Instant now = clock.instant();
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(chunkWrites.end(chunk, Hold.State.SHIPPED));
        chunk.allocations().forEach(each -> writes.add(stockWrites.ship(each.item(), each.quantity(), now)));
        return writes;
    }

    private List<TransactWriteItem> ended(
            HoldChunk chunk, Hold.State state, Function<Allocation, TransactWriteItem> giveBack) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(chunkWrites.end(chunk, state));
        chunk.allocations().forEach(each -> writes.add(giveBack.apply(each)));
        chunk.claims().forEach(each -> writes.add(limits.release(each.limit(), each.quantity())));
        return writes;
    }
}
