package dev.holdfast.catalog.promotion;

/**
 * What the goods in a promotion's scope must come to.
 *
 * @param amount minor units, after what was taken off before; 0 for any
 * @param units 0 for any
 */
public record Threshold(long amount, long units) {

    public static final Threshold NONE = new Threshold(0, 0);
}
