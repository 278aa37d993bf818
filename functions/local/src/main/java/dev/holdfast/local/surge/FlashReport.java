package dev.holdfast.local.surge;

/**
 * What became of a flash sale.
 *
 * @param buyers of one unit each
 * @param units that there were
 * @param writesPerOrder writes to the SKU's stock per decided order
 * @param exact whether exactly as many were reserved as there were units, and all others rejected
 */
public record FlashReport(
        String sku, int buyers, long units, OrderStats orders, double writesPerOrder, boolean exact) {}
