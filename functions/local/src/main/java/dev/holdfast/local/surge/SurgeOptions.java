package dev.holdfast.local.surge;

import java.util.Optional;

/**
 * What a surge is to do.
 *
 * @param perSecond events a second; 0 for as fast as it goes
 * @param orders how many of the file's orders, from the first
 * @param paying whether reserved orders are paid
 * @param hot the flash sale to add
 * @param coupon the race for a coupon to add
 */
public record SurgeOptions(double perSecond, long orders, boolean paying, Optional<Hot> hot, Optional<Limited> coupon) {

    public static final SurgeOptions ALL =
            new SurgeOptions(0, Long.MAX_VALUE, true, Optional.empty(), Optional.empty());

    /**
     * A flash sale.
     *
     * @param buyers of one unit each
     * @param units that there are
     */
    public record Hot(String sku, int buyers, long units) {}

    /**
     * A race for a coupon.
     *
     * @param buyers who all have it
     * @param redemptions that there are
     */
    public record Limited(int buyers, long redemptions) {}
}
