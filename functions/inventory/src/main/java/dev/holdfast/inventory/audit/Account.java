package dev.holdfast.inventory.audit;

/** The sums of one SKU in one warehouse, in units unless it says otherwise. */
final class Account {

    /** By the stock items. */
    long onHand;

    long held;

    /** Committed writes of the stock items: if they are the same later, nothing has changed meanwhile. */
    long writes;

    /** By receipts, adjustments and counts. */
    long moved;

    /** By the orders. */
    long shipped;

    long openHolds;

    long expectedOnHand() {
        return moved - shipped;
    }

    boolean balances() {
        return onHand == expectedOnHand() && held == openHolds;
    }
}
