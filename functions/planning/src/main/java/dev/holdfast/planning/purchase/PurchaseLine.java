package dev.holdfast.planning.purchase;

/**
 * A SKU of a purchase order.
 *
 * @param warehouse where it is to be delivered; where it was first delivered if it was not ordered
 * @param ordered units; 0 if it has come though it was not ordered
 * @param received units; may be more than were ordered
 * @param unitCost in minor units of the order's currency; 0 if it was not ordered
 */
public record PurchaseLine(String sku, String warehouse, long ordered, long received, long unitCost) {

    /** Units that have not come; never below 0. */
    public long open() {
        return Math.max(0, ordered - received);
    }

    PurchaseLine receiving(long units) {
        return new PurchaseLine(sku, warehouse, ordered, Math.addExact(received, units), unitCost);
    }
}
