package dev.holdfast.orders.request;

/**
 * A SKU that is wanted.
 *
 * @param quantity the sum over all lines of the SKU, from 1 to 2^31 - 1
 * @param index of the first line that named it
 */
public record WantedLine(String sku, long quantity, int index) {

    /** Where the request names it. */
    public String pointer() {
        return "/lines/" + index;
    }
}
