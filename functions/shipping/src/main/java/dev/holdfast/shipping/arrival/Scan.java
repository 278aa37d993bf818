package dev.holdfast.shipping.arrival;

import java.time.Instant;

/** A scan that says how far a parcel has come. */
public record Scan(Instant at, Stage stage) {}
