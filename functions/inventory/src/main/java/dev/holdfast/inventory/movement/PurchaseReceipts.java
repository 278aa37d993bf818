package dev.holdfast.inventory.movement;

import dev.holdfast.inventory.stock.SkuAt;
import java.util.List;
import java.util.NavigableMap;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Where purchase orders are kept, as far as a receipt of their goods has to do with them. */
public interface PurchaseReceipts {

    /** Writes that {@link #receive} asks for at most. */
    int WRITES_MAX = 27;

    boolean exists(String order);

    /**
     * Part of the transaction in which goods are booked in: they count towards the order, whether they were ordered or not.
     * They are right for the order as it is now; where it has changed meanwhile the transaction fails, and has to be made
     * anew.
     *
     * @param order one that exists
     * @param units that come in with this transaction
     */
    List<TransactWriteItem> receive(String order, NavigableMap<SkuAt, Long> units);
}
