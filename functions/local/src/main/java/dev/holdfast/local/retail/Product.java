package dev.holdfast.local.retail;

/**
 * An article of the catalogue.
 *
 * @param pricePence list price in GBP, at least 1
 */
public record Product(String sku, String name, long pricePence) {

    /** The file knows no categories; the shop sells gifts. */
    public static final String CATEGORY = "gift";

    /** The file knows no weights. A fifth of a kilogram is a plausible mug, candle or tin; shipping needs some number. */
    public static final int WEIGHT_GRAMS = 200;

    public static final String CURRENCY = "GBP";
}
