package dev.holdfast.inventory.settle;

import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.model.stock.StockKey;

/** What orders of one group share: a stock item or a limit. Ordered, so that a group's writes always look the same. */
sealed interface Amount extends Comparable<Amount> {

    record OfStock(StockKey key) implements Amount {}

    record OfLimit(LimitKey key) implements Amount {}

    @Override
    default int compareTo(Amount other) {
        return switch (this) {
            case OfStock stock -> other instanceof OfStock(StockKey otherKey) ? stock.key.compareTo(otherKey) : -1;
            case OfLimit limit -> other instanceof OfLimit(LimitKey otherKey) ? limit.key.compareTo(otherKey) : 1;
        };
    }
}
