package dev.holdfast.catalog.promotion;

import java.util.Comparator;

/**
 * A promotion as the engine knows it. Promotions are applied in the order in which they are declared: by priority, those
 * of the same priority by id.
 *
 * @param text what it is called on the bill
 * @param priority the lowest comes first
 * @param needsCoupon whether it is for those only who have a coupon for it
 * @param exclusive reduces only what nothing has reduced before, and then nothing else may
 * @param group of the promotions of a group only one, the first, reduces a line; empty for no group
 * @param currency of its amounts; empty if it names none
 * @param scope what is reduced, and what the threshold is about
 */
public record Promotion(
        String id,
        String text,
        int priority,
        boolean needsCoupon,
        Window window,
        boolean exclusive,
        String group,
        String currency,
        Scope scope,
        Threshold threshold,
        Benefit benefit)
        implements Comparable<Promotion> {

    private static final Comparator<Promotion> DECLARED =
            Comparator.comparingInt(Promotion::priority).thenComparing(Promotion::id);

    @Override
    public int compareTo(Promotion other) {
        return DECLARED.compare(this, other);
    }

    /** Whether it can be applied to amounts in this currency. */
    public boolean speaks(String ordersCurrency) {
        return currency.isEmpty() || currency.equals(ordersCurrency);
    }
}
