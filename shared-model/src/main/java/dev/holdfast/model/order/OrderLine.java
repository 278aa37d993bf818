package dev.holdfast.model.order;

/**
 * One SKU of an accepted order, with all that later steps need to know of it, so that none of them reads the catalogue.
 *
 * @param quantity units, at least 1
 * @param unitPrice minor units of the order's currency, the list price at acceptance
 * @param total minor units, quantity times unit price
 * @param weightGrams of one unit
 * @param taxClass names a tax rate, such as {@code standard}
 * @param version the product's version that the price was taken from
 * @param buckets over how many stock items the SKU's stock is split in each warehouse
 * @param customerLimit units that one customer may have in all; 0 for no limit
 * @param alertBelow a low-stock alert is due when available falls under this; 0 for never
 */
public record OrderLine(
        String sku,
        long quantity,
        long unitPrice,
        long total,
        int weightGrams,
        String taxClass,
        long version,
        int buckets,
        long customerLimit,
        long alertBelow) {

    public OrderLine {
        if (quantity < 0 || unitPrice < 0 || buckets < 1 || customerLimit < 0 || alertBelow < 0) {
            throw new IllegalArgumentException("a line's numbers must not be negative: " + sku);
        }
    }
}
