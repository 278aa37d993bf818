package dev.holdfast.model.order;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one promotion takes off an order, to the last minor unit.
 *
 * @param promotion its id
 * @param coupon the code it was granted for; null if it applies by itself
 * @param text what it is called on the bill
 * @param lines minor units off, by SKU; never 0
 * @param shipping minor units off the shipping
 */
public record Reduction(
        String promotion, @Nullable String coupon, String text, Map<String, Long> lines, long shipping) {

    public Reduction {
        lines = new TreeMap<>(lines);
        if (shipping < 0 || lines.values().stream().anyMatch(off -> off < 1)) {
            throw new IllegalArgumentException("a promotion takes something off, and never adds: " + promotion);
        }
    }
}
