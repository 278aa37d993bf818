package dev.holdfast.model.stock;

/** Units of one stock item that an order holds, or has been shipped. */
public record Allocation(StockKey item, long quantity) {

    public Allocation {
        if (quantity < 1) {
            throw new IllegalArgumentException("an allocation is of at least one unit");
        }
    }
}
