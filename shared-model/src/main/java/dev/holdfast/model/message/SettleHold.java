package dev.holdfast.model.message;

/**
 * Asks {@code settle-holds} to end an order's hold, if the order's status allows it by then.
 *
 * @param end how the hold is to end
 */
public record SettleHold(String orderId, End end) implements Correlated {

    /** How a hold ends. */
    public enum End {
        /** The time to pay is over. Delivered late or early, it looks at the order's {@code holdUntil}. */
        EXPIRE,
        /** The order is dead: its stock becomes available again. */
        RELEASE,
        /** The goods have left: held stock becomes shipped stock. */
        SHIP
    }

    @Override
    public String correlationId() {
        return orderId;
    }
}
