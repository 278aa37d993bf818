package dev.holdfast.local.surge;

/**
 * What became of a race for a coupon.
 *
 * @param buyers who all had it
 * @param redemptions that there were
 * @param redeemed as the shop says when all are decided
 * @param exact whether exactly as many were reserved as there were redemptions, and all others rejected
 */
public record CouponReport(
        String code, int buyers, long redemptions, long redeemed, OrderStats orders, boolean exact) {}
