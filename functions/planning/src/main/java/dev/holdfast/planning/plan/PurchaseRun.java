package dev.holdfast.planning.plan;

import java.time.Instant;

/**
 * A look at all suppliers.
 *
 * @param forecastsAt which plan's forecasts it was made by; 1970 if there was none
 * @param handedOut whether every supplier has been put on the queue
 */
public record PurchaseRun(Instant at, Instant forecastsAt, ShopFigures figures, boolean handedOut) {}
