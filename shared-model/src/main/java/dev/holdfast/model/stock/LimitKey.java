package dev.holdfast.model.stock;

/**
 * Names a limit that is kept like stock: what one customer may have of one SKU, or how often a coupon may be redeemed.
 *
 * @param customer empty for what all customers may have together
 * @param sku what is limited: a SKU, or {@code coupon/CODE}, which no SKU can be
 */
public record LimitKey(String customer, String sku) implements Comparable<LimitKey> {

    private static final String COUPON = "coupon/";

    /** How often a coupon may be redeemed in all. */
    public static LimitKey coupon(String code) {
        return new LimitKey("", COUPON + code);
    }

    /** How often a customer may redeem a coupon. */
    public static LimitKey coupon(String code, String customer) {
        return new LimitKey(customer, COUPON + code);
    }

    @Override
    public int compareTo(LimitKey other) {
        int byCustomer = customer.compareTo(other.customer);
        return byCustomer != 0 ? byCustomer : sku.compareTo(other.sku);
    }
}
