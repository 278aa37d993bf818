package dev.holdfast.planning.replenish;

/**
 * Where what is not there is not sold, and lead times are long, filling a position up at once orders too much: after a
 * wholesaler's order of a month's demand, the whole month would come back in one delivery. Orders are therefore capped
 * (capped base stock: Johansen and Thorstenson, 2008; Xin, 2021); but a position is always filled up
 * to half of what is expected to be sold until the next order can be there.
 */
public final class OrderCap {

    /** Reviews' demand that an order brings at most. */
    private static final double REVIEWS = 2;

    private static final double ALWAYS = 0.5;

    private OrderCap() {}

    /**
     * @param wanted units that the levels ask for
     * @param position units that are there, not held, and on the way
     * @param demand expected over lead time and review
     * @param reviewed demand expected from one review to the next
     */
    public static double of(double wanted, double position, double demand, double reviewed) {
        return Math.min(wanted, Math.max(REVIEWS * reviewed, ALWAYS * demand - position));
    }
}
