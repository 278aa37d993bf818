package dev.holdfast.inventory.alert;

import java.time.Instant;

/**
 * Available has fallen under its threshold and has not recovered.
 *
 * @param crossedAt when it was first seen to be under it
 * @param told whether operations has been told of this crossing
 */
public record StockAlert(String sku, Instant crossedAt, boolean told) {}
