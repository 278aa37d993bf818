package dev.holdfast.planning.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What forecasts are made by.
 *
 * @param plannedAt which plan it is; the latest counts
 * @param knownUntil the last day that it knows of
 * @param calendar the days of trade, packed
 * @param learned what was learned from all SKUs, packed; empty if there was too little to learn from
 * @param handedOut whether every SKU has been put on the queue
 */
public record Plan(Instant plannedAt, LocalDate knownUntil, byte[] calendar, byte[] learned, boolean handedOut) {}
