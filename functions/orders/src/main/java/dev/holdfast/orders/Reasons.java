package dev.holdfast.orders;

import dev.holdfast.model.order.Shortage;
import java.util.List;
import java.util.Optional;

/** Why an order was decided as it was, as its history says it, whether it was held at once or in chunks. */
public final class Reasons {

    public static final String NOT_ENOUGH_STOCK = "not enough stock";
    public static final String RESERVED_AGAIN = "reserved again for a late payment";
    public static final String REFUND_DUE = "late payment, stock is gone: refund due";

    private static final String COUPON_USED_UP = "coupon-used-up";

    private Reasons() {}

    /** Its price was promised with the coupon, so without it there is no order. */
    public static String couponUsedUp(String code) {
        return COUPON_USED_UP + ": " + code;
    }

    /** The coupon that was used up, if that is why. */
    public static Optional<String> usedUpCoupon(String reason) {
        String start = couponUsedUp("");
        return reason.startsWith(start) ? Optional.of(reason.substring(start.length())) : Optional.empty();
    }

    /** @param usedUp the coupon that is used up; empty if stock is short */
    public static String rejected(Optional<String> usedUp) {
        return usedUp.map(Reasons::couponUsedUp).orElse(NOT_ENOUGH_STOCK);
    }

    /** As {@link #rejected}, of an order whose payment came too late. */
    public static String refundDue(Optional<String> usedUp) {
        return usedUp.map(code -> "late payment, " + couponUsedUp(code) + ": refund due")
                .orElse(REFUND_DUE);
    }

    /** @param shortages what a partial order does not get */
    public static String reserved(List<Shortage> shortages) {
        return shortages.isEmpty() ? "reserved" : "reserved in part";
    }
}
