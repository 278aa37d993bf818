package dev.holdfast.shipping.arrival;

import java.time.Instant;

/**
 * When a parcel is expected: with even chances before and after {@code p50}, and in eight of ten cases from {@code p10} to {@code p90},
 * both taken as instants. None is in the past when it is made.
 */
public record Eta(Instant p10, Instant p50, Instant p90) {}
