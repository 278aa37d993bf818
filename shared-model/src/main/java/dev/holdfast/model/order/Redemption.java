package dev.holdfast.model.order;

/**
 * A coupon as it was when the order was accepted, with all that the decision needs to know of it.
 *
 * @param max redemptions in all; 0 for no limit
 * @param perCustomer redemptions of one customer; 0 for no limit
 */
public record Redemption(String code, long max, long perCustomer) {

    public Redemption {
        if (max < 0 || perCustomer < 0) {
            throw new IllegalArgumentException("a coupon's limits must not be negative");
        }
    }
}
