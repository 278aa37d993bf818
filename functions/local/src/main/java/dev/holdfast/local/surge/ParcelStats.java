package dev.holdfast.local.surge;

/**
 * What became of the orders that were handed to carriers.
 *
 * @param shipped orders
 * @param parcels in which they left
 * @param webhooks that carriers sent, repeats included
 * @param delivered orders that are delivered, all of them
 * @param returned orders that came back, or a part of which did
 * @param astray orders that are not where their parcels are
 * @param seconds from the first shipment until the last order was there
 */
public record ParcelStats(
        long shipped, long parcels, long webhooks, long delivered, long returned, long astray, double seconds) {

    static final ParcelStats NONE = new ParcelStats(0, 0, 0, 0, 0, 0, 0);
}
