package dev.holdfast.shipping.parcel;

/**
 * How and where to a parcel goes, from its shipment. Nothing of the address but the region.
 *
 * @param service the carrier's own name of it; empty if nobody says
 * @param destination a country (ISO 3166 alpha-2), or a country and its subdivision, {@code US-CA}
 */
public record Bound(String service, String destination) {}
