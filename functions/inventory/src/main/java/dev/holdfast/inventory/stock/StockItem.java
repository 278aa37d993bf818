package dev.holdfast.inventory.stock;

import dev.holdfast.model.stock.StockKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A stock item as the table has it.
 *
 * @param onHand units in the warehouse, held ones included
 * @param available units that can be sold; never below 0
 * @param shortage units that a count found missing below what is held; 0 normally
 * @param writes committed writes since the item was made
 * @param reach over how many buckets the SKU's stock may lie in this warehouse; told by bucket 0
 * @param movedAt when goods last came or went, reservations not counted
 * @param countedAt when the last applied count was taken
 */
public record StockItem(
        StockKey key,
        long onHand,
        long available,
        long shortage,
        long writes,
        int reach,
        Optional<Instant> movedAt,
        Optional<Instant> countedAt) {

    public static StockItem none(StockKey key) {
        return new StockItem(key, 0, 0, 0, 0, 1, Optional.empty(), Optional.empty());
    }

    public long held() {
        return onHand - available;
    }
}
