package dev.holdfast.catalog;

import dev.holdfast.model.Limits;
import dev.holdfast.model.Money;
import java.time.Instant;

/**
 * What is sold.
 *
 * @param price of one unit, net of tax, above 0
 * @param weightGrams of one unit as it is packed
 * @param taxClass names a tax rate, such as {@code standard}
 * @param stockBuckets over how many stock items its stock is split in each warehouse
 * @param maxPerCustomer units that one customer may have in all; 0 for no limit
 * @param lowStockThreshold an alert is due when available falls under this; 0 for never
 * @param version counts the changes, from 1; the entity tag
 */
public record Product(
        String sku,
        String name,
        Money price,
        String category,
        int weightGrams,
        String taxClass,
        int stockBuckets,
        long maxPerCustomer,
        long lowStockThreshold,
        long version,
        Instant updatedAt) {

    public static final int DEFAULT_BUCKETS = 1;

    public Product {
        if (price.amount() < 1
                || weightGrams < 0
                || stockBuckets < 1
                || stockBuckets > Limits.BUCKETS_MAX
                || maxPerCustomer < 0
                || lowStockThreshold < 0
                || version < 1) {
            throw new IllegalArgumentException("a product's numbers are out of range: " + sku);
        }
    }

    /** The strong entity tag of RFC 9110. */
    public String etag() {
        return "\"" + version + "\"";
    }
}
