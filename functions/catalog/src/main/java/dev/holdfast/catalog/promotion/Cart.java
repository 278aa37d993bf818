package dev.holdfast.catalog.promotion;

import dev.holdfast.model.Zone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is bought, at list prices. Amounts are minor units of one currency.
 *
 * @param lines one for each SKU, in any order
 * @param shipping what shipping costs
 */
public record Cart(List<Line> lines, long shipping, Zone zone) {

    /**
     * One SKU.
     *
     * @param quantity at least 1
     * @param unitPrice at least 0
     */
    public record Line(String sku, String category, long quantity, long unitPrice) {

        public Line {
            if (quantity < 1 || unitPrice < 0) {
                throw new IllegalArgumentException("a cart has units at a price: " + sku);
            }
        }
    }

    public Cart {
        lines = List.copyOf(lines);
        Set<String> skus = new HashSet<>();
        if (shipping < 0 || !lines.stream().allMatch(line -> skus.add(line.sku()))) {
            throw new IllegalArgumentException("a cart has one line for each SKU");
        }
    }
}
