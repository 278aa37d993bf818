package dev.holdfast.shipping.parcel;

/** What of an order is in a parcel. */
public record ParcelLine(String sku, long quantity) {

    public ParcelLine {
        if (sku.isBlank() || quantity < 1) {
            throw new IllegalArgumentException("a parcel's line has a SKU and at least one unit");
        }
    }
}
