package dev.holdfast.orders;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Condition.equal;

import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes of a hold that does not fit one transaction: Try (chunk by chunk, while the order's head says TRYING),
 * Confirm or Cancel (one write of the head decides), and the end of each chunk.
 */
@Singleton
public class ChunkWrites {

    private final String table;

    public ChunkWrites(TableNames names) {
        this.table = names.of(Tables.ORDERS);
    }

    /** Try: a chunk, once. */
    public TransactWriteItem put(HoldChunk chunk) {
        return ItemWrite.putNew(table, OrderItems.encode(chunk), OrderItems.KEY);
    }

    /** Try: only while the attempt is undecided. */
    public TransactWriteItem whileTrying(String id, int attempt) {
        return trying(id, attempt).check();
    }

    /** Confirm: all chunks are held. The document changes too where a partial order got less. */
    public TransactWriteItem confirm(
            StoredOrder before,
            AcceptedOrder held,
            List<Shortage> shortages,
            List<Allocation> lostDemand,
            Instant at,
            Optional<Instant> holdUntil,
            Instant due) {
        boolean late = before.status() == OrderStatus.EXPIRED;
        ItemWrite write = trying(before.id(), before.hold().attempt())
                .set("hold", Hold.State.OPEN.name())
                .set("dueAt", instant(due));
        holdUntil.ifPresent(until -> write.set("holdUntil", instant(until)));
        if (!shortages.isEmpty()) {
            write.set("doc", OrderItems.document(held))
                    .set("total", held.totals().total().amount())
                    .set("shortages", OrderItems.shortages(shortages))
                    .set("lostDemand", OrderItems.allocations(lostDemand));
        }
        return late
                ? status(write, OrderStatus.PAID, Reasons.RESERVED_AGAIN, at)
                : status(write, OrderStatus.RESERVED, Reasons.reserved(shortages), at);
    }

    /**
     * Cancel: it cannot be held whole. Its chunks are to be released, which {@code due} makes sure of.
     *
     * @param usedUp the coupon that is used up; empty if stock is short
     */
    public TransactWriteItem cancel(
            StoredOrder before,
            List<Shortage> shortages,
            List<Allocation> lostDemand,
            Optional<String> usedUp,
            Instant at,
            Instant due) {
        ItemWrite write = trying(before.id(), before.hold().attempt())
                .set("hold", Hold.State.RELEASED.name())
                .set("shortages", OrderItems.shortages(shortages))
                .set("lostDemand", OrderItems.allocations(lostDemand))
                .set("dueAt", instant(due));
        if (before.status() == OrderStatus.EXPIRED) {
            write.set("refundDue", before.order().totals().total().amount());
            return status(write, OrderStatus.EXPIRED, Reasons.refundDue(usedUp), at);
        }
        return status(write, OrderStatus.REJECTED, Reasons.rejected(usedUp), at);
    }

    /** The end of one chunk, once. */
    public TransactWriteItem end(HoldChunk chunk, Hold.State end) {
        return open(chunk).set("hold", end.name()).update();
    }

    /**
     * What a parcel leaves of a chunk. Only for the transaction that adds the parcel to the order's row: its guard is what
     * keeps two parcels from taking the same.
     */
    TransactWriteItem leave(HoldChunk left) {
        return open(left)
                .set("allocations", OrderItems.allocations(left.allocations()))
                .update();
    }

    private ItemWrite open(HoldChunk chunk) {
        return ItemWrite.to(table, OrderItems.chunkKey(chunk.orderId(), chunk.attempt(), chunk.number()))
                .when(equal("hold", Hold.State.OPEN.name()));
    }

    /** Guards the counting of a part of a rejected order's lost demand. */
    public TransactWriteItem putLost(String id, int number) {
        Map<String, AttributeValue> item = new HashMap<>(OrderItems.lostKey(id, number));
        return ItemWrite.putNew(table, item, OrderItems.KEY);
    }

    private ItemWrite trying(String id, int attempt) {
        return ItemWrite.to(table, OrderItems.key(id))
                .when(equal("hold", Hold.State.TRYING.name()))
                .when(Condition.equal("attempt", attempt));
    }

    private static TransactWriteItem status(ItemWrite write, OrderStatus next, String reason, Instant at) {
        return write.set("status", next.name())
                .append("history", OrderItems.history(at, next, reason))
                .update();
    }
}
