package dev.holdfast.planning.purchase;

/** A SKU of a supplier that nothing can be suggested of, with a reason that a person can act on. */
public record LeftOut(String sku, String reason) {}
