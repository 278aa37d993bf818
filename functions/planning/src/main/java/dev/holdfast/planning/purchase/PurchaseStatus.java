package dev.holdfast.planning.purchase;

/** How far a purchase order has got. */
public enum PurchaseStatus {
    /** Nothing has come yet. */
    APPROVED,
    PARTLY_RECEIVED,
    /** All that was ordered has come. */
    RECEIVED,
    /** What has not come is not waited for any more. */
    CANCELLED;

    /** Whether something of it is on the way. */
    public boolean isOpen() {
        return switch (this) {
            case APPROVED, PARTLY_RECEIVED -> true;
            case RECEIVED, CANCELLED -> false;
        };
    }
}
