package dev.holdfast.inventory.movement;

/**
 * A line of an adjustment that cannot be served.
 *
 * @param requested units to be taken off
 * @param available units that could be
 */
public record LineShortage(String sku, String warehouse, long requested, long available) {}
