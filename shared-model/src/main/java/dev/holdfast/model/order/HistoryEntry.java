package dev.holdfast.model.order;

import java.time.Instant;

/** One step of an order's life: when, what, why. */
public record HistoryEntry(Instant at, OrderStatus status, String reason) {}
