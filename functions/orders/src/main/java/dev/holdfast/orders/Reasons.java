package dev.holdfast.orders;

import dev.holdfast.model.order.Shortage;
import java.util.List;

/** Why an order was decided as it was, as its history says it, whether it was held at once or in chunks. */
public final class Reasons {

    public static final String NOT_ENOUGH_STOCK = "not enough stock";
    public static final String RESERVED_AGAIN = "reserved again for a late payment";
    public static final String REFUND_DUE = "late payment, stock is gone: refund due";

    private Reasons() {}

    /** @param shortages what a partial order does not get */
    public static String reserved(List<Shortage> shortages) {
        return shortages.isEmpty() ? "reserved" : "reserved in part";
    }
}
