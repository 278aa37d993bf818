package dev.holdfast.planning.capacity;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What was seen of a shop.
 *
 * @param source where, in words
 * @param arrivals of orders, by the shop's clock, at least one
 * @param linesAnOrder on average, at least 1
 * @param hotSku the SKU that most orders ask for; empty if none is known
 * @param hotShare the part of the orders that ask for it, 0 to 1
 */
public record Sample(String source, List<LocalDateTime> arrivals, double linesAnOrder, String hotSku, double hotShare) {

    public Sample {
        arrivals = List.copyOf(arrivals);
        if (arrivals.isEmpty() || !(linesAnOrder >= 1) || !(hotShare >= 0 && hotShare <= 1)) {
            throw new IllegalArgumentException("nothing can be planned from no orders");
        }
    }
}
