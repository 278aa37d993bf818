package dev.holdfast.inventory.count;

import dev.holdfast.inventory.stock.SkuAt;
import java.time.Instant;

/**
 * A count that is complete.
 *
 * @param index of the line in the request, from 0
 * @param quantity units found
 */
record Count(int index, SkuAt at, long quantity, String source, Instant countedAt) {}
