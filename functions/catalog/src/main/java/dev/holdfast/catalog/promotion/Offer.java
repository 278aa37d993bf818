package dev.holdfast.catalog.promotion;

import org.jspecify.annotations.Nullable;

/**
 * A promotion that a cart may have.
 *
 * @param coupon the code that grants it; null if it applies by itself
 */
public record Offer(Promotion promotion, @Nullable String coupon) {}
