package dev.holdfast.planning.replenish;

/**
 * How a SKU can be ordered.
 *
 * @param pack units that come together, at least 1
 * @param minimum units of the SKU on an order that has it, not below zero
 */
public record OrderTerms(int pack, int minimum) {

    /** Units; what is ordered stays countable. */
    public static final long MOST = 1_000_000_000;

    /** Single units, as few as wanted. */
    public static final OrderTerms ANY = new OrderTerms(1, 0);

    public OrderTerms {
        if (pack < 1 || minimum < 0) {
            throw new IllegalArgumentException("a pack has at least one unit, and a minimum is not below zero");
        }
    }

    /** Whole packs, not fewer than wanted and the minimum; nothing if nothing is wanted. */
    public long units(double wanted) {
        if (!(wanted > 0)) {
            return 0;
        }
        if (wanted > MOST) {
            throw new IllegalArgumentException("nobody orders " + wanted + " units");
        }
        double packs = Math.ceil(Math.max(wanted, minimum) / pack - 1e-9);
        return ((long) packs) * pack;
    }
}
