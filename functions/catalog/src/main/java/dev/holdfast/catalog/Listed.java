package dev.holdfast.catalog;

import java.time.Instant;

/** A product, and since when the catalogue has it. */
public record Listed(Product product, Instant since) {}
