package dev.holdfast.local.surge;

import dev.holdfast.local.retail.Product;
import dev.holdfast.model.Address;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Many buyers of one unit each of one scarce SKU, all at once. */
final class FlashSale {

    private static final int CLIENTS = 64;
    private static final Address ADDRESS =
            new Address("Sample Buyer", "1 Sample Street", null, "Sample Town", null, "00000", "GB");

    private final Shop shop;
    private final StockLedger ledger;
    private final String sku;
    private final int buyers;
    private final long units;

    /** @param units that there are when it begins */
    FlashSale(Shop shop, StockLedger ledger, String sku, int buyers, long units) {
        this.shop = shop;
        this.ledger = ledger;
        this.sku = sku;
        this.buyers = buyers;
        this.units = units;
    }

    /** Makes it a product, unless it is one, and sets what is available of it. */
    void prepare(boolean known) {
        if (!known) {
            shop.put(new Product(sku, "Flash sale " + sku, 999));
        }
        long missing = units - shop.stock(sku).available();
        if (missing != 0) {
            String id = "flash-" + sku + "-" + Runs.id();
            if (missing > 0) {
                shop.receive(id, Map.of(sku, missing));
            } else if (!shop.adjust(id, "write-off", Map.of(sku, missing))) {
                throw new SurgeFailure(sku + " is being sold while its stock is set for the flash sale");
            }
            ledger.supply(Map.of(sku, missing));
        }
    }

    /**
     * Sends all buyers, and waits for their decisions and payments.
     *
     * @param unwatched whether nobody looks for a decision before the last one is made
     */
    FlashReport run(Checkout checkout, boolean unwatched) {
        long writesBefore = shop.stock(sku).writes();
        String run = Runs.id();
        List<PlacedOrder> orders = IntStream.range(0, buyers)
                .mapToObj(n -> buyer("flash-" + sku + "-" + run + "-" + n))
                .map(checkout::announce)
                .toList();
        orders.forEach(order -> shop.expect(order.customer()));
        if (unwatched) {
            checkout.placeUnwatched(orders, CLIENTS);
        } else {
            Parallel.each(orders, CLIENTS, checkout::place);
        }
        checkout.awaitAll();
        long writes = shop.stock(sku).writes() - writesBefore;
        OrderStats stats = OrderStats.of(orders);
        return new FlashReport(
                sku,
                buyers,
                units,
                stats,
                Ratios.of(writes, stats.decided()),
                stats.reserved() == Math.min(buyers, units) && stats.decided() == buyers);
    }

    private PlacedOrder buyer(String key) {
        return new PlacedOrder(key, key, ADDRESS, Map.of(sku, 1L));
    }
}
