package dev.holdfast.orders.pricing;

import dev.holdfast.model.order.Reduction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What promotions take off an order in sum, and what is left of it for a partial order. */
final class Discounts {

    private Discounts() {}

    /** Minor units off each SKU's line; a SKU that is not named has nothing taken off. Tax follows from them. */
    static Map<String, Long> bySku(List<Reduction> reductions) {
        Map<String, Long> off = new TreeMap<>();
        reductions.forEach(each -> each.lines().forEach((sku, units) -> off.merge(sku, units, Math::addExact)));
        return off;
    }

    /** Minor units off the shipping. */
    static long shipping(List<Reduction> reductions) {
        return reductions.stream().mapToLong(Reduction::shipping).sum();
    }

    /**
     * What a partial order keeps of its promotions: of each line the same share as of its units, rounded down. A threshold
     * that it no longer reaches, or a bundle that is no longer whole, is not the customer's doing, so the price of what
     * he gets stays as he was promised.
     *
     * @param before units by SKU that the reductions are for
     * @param after units by SKU that are left of them
     * @param shipping what shipping costs now: whoever had it for free still has
     */
    static List<Reduction> scaled(
            List<Reduction> reductions, Map<String, Long> before, Map<String, Long> after, long shipping) {
        List<Reduction> scaled = new ArrayList<>();
        for (Reduction each : reductions) {
            Map<String, Long> lines = new TreeMap<>();
            each.lines().forEach((sku, off) -> {
                long left = share(off, after.getOrDefault(sku, 0L), before.getOrDefault(sku, 0L));
                if (left > 0) {
                    lines.put(sku, left);
                }
            });
            long carried = each.shipping() > 0 ? shipping : 0;
            if (!lines.isEmpty() || carried > 0) {
                scaled.add(new Reduction(each.promotion(), each.coupon(), each.text(), lines, carried));
            }
        }
        return scaled;
    }

    private static long share(long off, long after, long before) {
        return before == 0
                ? 0
                : BigInteger.valueOf(off)
                        .multiply(BigInteger.valueOf(after))
                        .divide(BigInteger.valueOf(before))
                        .longValueExact();
    }
}
