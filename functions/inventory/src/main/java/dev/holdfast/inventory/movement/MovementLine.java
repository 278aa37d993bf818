package dev.holdfast.inventory.movement;

import dev.holdfast.model.stock.StockKey;

/**
 * What was done to one stock item.
 *
 * @param delta units by which on hand and available both changed
 */
public record MovementLine(StockKey item, long delta) {}
