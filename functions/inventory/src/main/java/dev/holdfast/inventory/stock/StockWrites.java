package dev.holdfast.inventory.stock;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Condition.absent;
import static dev.holdfast.platform.aws.Condition.atLeast;
import static dev.holdfast.platform.aws.Condition.atMost;
import static dev.holdfast.platform.aws.Condition.either;

import dev.holdfast.model.stock.StockKey;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of stock items, all of them parts of transactions. None lets {@code available} fall below 0. */
@Singleton
public class StockWrites {

    private final String table;

    public StockWrites(TableNames names) {
        this.table = names.of(Tables.STOCK);
    }

    /**
     * Takes units for orders, and counts demand in the same write.
     *
     * @param taken units that become held
     * @param lost units asked for in vain
     * @param lines order lines that asked for either, of those that are counted at this item
     * @param ceiling where orders are refused: refuse only while no more than this is available
     */
    public TransactWriteItem take(
            StockKey key, long taken, long lost, long lines, OptionalLong ceiling, LocalDate day) {
        ItemWrite write = ItemWrite.to(table, StockItems.key(key));
        if (taken > 0) {
            write.when(atLeast("available", taken));
        }
        ceiling.ifPresent(seen -> write.when(noMoreThan(seen)));
        if (taken == 0 && lost == 0) {
            return write.check();
        }
        if (taken > 0) {
            write.add("available", -taken).add(DemandCounters.SOLD.on(day), taken);
        }
        if (lost > 0) {
            write.add(DemandCounters.LOST.on(day), lost);
        }
        if (lines > 0) {
            write.add(DemandCounters.LINES.on(day), lines);
        }
        return write.add("writes", 1).update();
    }

    private static Condition noMoreThan(long seen) {
        return either(absent("available"), atMost("available", seen));
    }

    /** Held units become available again. */
    public TransactWriteItem release(StockKey key, long units) {
        return ItemWrite.to(table, StockItems.key(key))
                .add("available", units)
                .add("writes", 1)
                .update();
    }

    /**
     * As {@link #release}, for an order that was never reserved: the units do not count as sold.
     *
     * @param soldOn the day when they were counted, which may be over
     */
    public TransactWriteItem undo(StockKey key, long units, long lines, LocalDate soldOn) {
        ItemWrite write = ItemWrite.to(table, StockItems.key(key))
                .add("available", units)
                .add(DemandCounters.SOLD.on(soldOn), -units)
                .add("writes", 1);
        if (lines > 0) {
            write.add(DemandCounters.LINES.on(soldOn), -lines);
        }
        return write.update();
    }

    /**
     * Takes counters off an item, for they go elsewhere in the same transaction: as they were read, or not at all. Of the
     * stock nothing changes, so this does not count as a write.
     */
    public TransactWriteItem takeCounters(StockKey key, List<CountedDemand> counted) {
        ItemWrite write = ItemWrite.to(table, StockItems.key(key));
        for (CountedDemand each : counted) {
            takeCounter(write, DemandCounters.SOLD.on(each.day()), each.sold());
            takeCounter(write, DemandCounters.LOST.on(each.day()), each.lost());
            takeCounter(write, DemandCounters.LINES.on(each.day()), each.lines());
        }
        return write.update();
    }

    private static void takeCounter(ItemWrite write, String name, OptionalLong seen) {
        seen.ifPresent(value -> write.remove(name).when(Condition.equal(name, value)));
    }

    /** Held units leave the warehouse. */
    public TransactWriteItem ship(StockKey key, long units, Instant at) {
        return ItemWrite.to(table, StockItems.key(key))
                .set("movedAt", instant(at))
                .add("onHand", -units)
                .add("writes", 1)
                .update();
    }

    /** Units come in, or go out uncommitted: never more than are available. */
    public TransactWriteItem move(StockKey key, long delta, Instant at) {
        ItemWrite write = ItemWrite.to(table, StockItems.key(key))
                .set("movedAt", instant(at))
                .add("onHand", delta)
                .add("available", delta)
                .add("writes", 1);
        if (delta < 0) {
            write.when(atLeast("available", -delta));
        }
        return write.update();
    }

    /** As {@link #move} between two buckets: nothing comes or goes. */
    public TransactWriteItem shift(StockKey key, long delta) {
        ItemWrite write = ItemWrite.to(table, StockItems.key(key))
                .add("onHand", delta)
                .add("available", delta)
                .add("writes", 1);
        if (delta < 0) {
            write.when(atLeast("available", -delta));
        }
        return write.update();
    }

    /**
     * Applies a count to an item that nobody has moved or counted since it was read, or since it was counted.
     *
     * @param buckets in how many the stock was looked for; that there are no more is guarded where bucket 0 is written
     * @param delta units found more, or less, than on hand; cut to what is available
     * @param shortage units that are missing below what is held
     */
    public TransactWriteItem count(StockItem seen, int buckets, long delta, long shortage, Instant countedAt) {
        ItemWrite write = ItemWrite.to(table, StockItems.key(seen.key()))
                .set("countedAt", instant(countedAt))
                .set("shortage", shortage)
                .add("onHand", delta)
                .add("available", delta)
                .add("writes", 1);
        if (delta < 0) {
            write.when(atLeast("available", -delta));
        }
        if (delta == -seen.available()) {
            // nothing may have been released since, or the shortage would be overstated
            write.when(noMoreThan(seen.available()));
        }
        if (seen.key().bucket() == 0) {
            write.when(either(absent("reach"), atMost("reach", buckets)));
        }
        // an item that orders asked of in vain has been written, and has nothing on hand
        write.when(
                seen.onHand() == 0
                        ? either(absent("onHand"), Condition.equal("onHand", seen.onHand()))
                        : Condition.equal("onHand", seen.onHand()));
        write.when(notAfter("movedAt", countedAt)).when(notAfter("countedAt", countedAt));
        return write.update();
    }

    private static Condition notAfter(String name, Instant at) {
        return either(absent(name), atMost(name, at.toEpochMilli()));
    }
}
