package dev.holdfast.local.retail;

/** What becomes of a line of the file. Every line has exactly one fate. */
public enum LineFate {
    SOLD("sold: part of an order"),
    DUPLICATE("exact duplicate within its invoice, dropped"),
    NON_PRODUCT("postage, fee, manual entry: no goods"),
    ZERO_PRICE("goods at price 0 among or instead of a customer's goods, left out"),
    WRITE_OFF("stock written off: an adjustment down"),
    STOCK_FOUND("stock found: an adjustment up"),
    UNPRICED("write-off or find of a SKU that is never sold in the file: not in the catalogue"),
    CANCELLED("takes back a whole order, alone or with others: the order is cancelled"),
    RETURNED("takes back part of one or more orders: a return"),
    RETURNED_IN_PART("a return of those of its units for which a sale was found"),
    UNMATCHED("cancellation without an earlier sale in the file, or without a customer"),
    UNUSABLE("quantity 0, a price below 0, or a sign that fits neither a sale nor a cancellation");

    private final String meaning;

    LineFate(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
