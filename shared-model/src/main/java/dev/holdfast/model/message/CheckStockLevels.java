package dev.holdfast.model.message;

import java.util.List;

/** Asks {@code alert-low-stock} to compare what is available of these SKUs with their alert thresholds. */
public record CheckStockLevels(List<String> skus) {

    public CheckStockLevels {
        skus = List.copyOf(skus);
    }
}
