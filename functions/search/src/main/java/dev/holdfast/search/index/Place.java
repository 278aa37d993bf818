package dev.holdfast.search.index;

/** Where a product stands in an order: by number, then by text, then by SKU. */
public record Place(long number, String text, String sku) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byNumber = Long.compare(number, other.number);
        if (byNumber != 0) {
            return byNumber;
        }
        int byText = text.compareTo(other.text);
        return byText != 0 ? byText : sku.compareTo(other.sku);
    }
}
