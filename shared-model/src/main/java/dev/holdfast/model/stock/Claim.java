package dev.holdfast.model.stock;

/**
 * Units that an order takes of a limit.
 *
 * @param max the limit at the time of the order
 */
public record Claim(LimitKey limit, long quantity, long max) {}
