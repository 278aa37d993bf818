package dev.holdfast.model.stock;

/** Names a limit that is kept like stock: what one customer may have of one SKU. */
public record LimitKey(String customer, String sku) implements Comparable<LimitKey> {

    @Override
    public int compareTo(LimitKey other) {
        int byCustomer = customer.compareTo(other.customer);
        return byCustomer != 0 ? byCustomer : sku.compareTo(other.sku);
    }
}
