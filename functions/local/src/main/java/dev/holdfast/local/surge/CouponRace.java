package dev.holdfast.local.surge;

import dev.holdfast.local.surge.SurgeOptions.Limited;
import dev.holdfast.model.Address;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Many buyers at once with one coupon that few of them can redeem; of the goods there is enough for all. */
final class CouponRace {

    private static final String SKU = "SURGE-COUPON";
    private static final String PROMOTION = "surge-coupon";
    private static final int CLIENTS = 64;
    private static final Address ADDRESS =
            new Address("Sample Buyer", "1 Sample Street", null, "Sample Town", null, "00000", "GB");

    /** Longer than pricing remembers promotions. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long LOOK_EVERY_MS = 500;

    private final Shop shop;
    private final FlashSale goods;
    private final Limited limited;
    private final String run = Runs.id();
    private final String code = ("surge-" + run).toUpperCase(Locale.ROOT);

    CouponRace(Shop shop, StockLedger ledger, Limited limited) {
        this.shop = shop;
        this.goods = new FlashSale(shop, ledger, SKU, limited.buyers(), limited.buyers());
        this.limited = limited;
    }

    /** Before anything is priced, so that pricing knows of the promotion from the first order on. */
    void prepare() {
        shop.promote(
                PROMOTION, Map.of("text", "A tenth off", "coupon", true, "benefit", Map.of("basisPointsOff", 1_000)));
        shop.issue(code, Map.of("promotion", PROMOTION, "maxRedemptions", limited.redemptions(), "maxPerCustomer", 1));
        goods.prepare(false);
    }

    /** Sends all buyers, and waits for their decisions and payments. */
    CouponReport run(Checkout checkout) {
        List<PlacedOrder> orders = IntStream.range(0, limited.buyers())
                .mapToObj(n -> buyer("coupon-" + run + "-" + n))
                .map(checkout::announce)
                .toList();
        awaitPrices(orders.getFirst());
        orders.forEach(order -> shop.expect(order.customer()));
        Parallel.each(orders, CLIENTS, checkout::place);
        checkout.awaitAll();
        OrderStats stats = OrderStats.of(orders);
        long redeemed = shop.redeemed(code);
        boolean exact = stats.reserved() == Math.min(limited.buyers(), limited.redemptions())
                && stats.decided() == limited.buyers()
                && redeemed == stats.reserved();
        return new CouponReport(code, limited.buyers(), limited.redemptions(), redeemed, stats, exact);
    }

    private void awaitPrices(PlacedOrder order) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!shop.isPriced(order)) {
            if (System.nanoTime() > deadline) {
                throw new SurgeFailure("the coupon " + code + " never took anything off");
            }
            Api.pause(LOOK_EVERY_MS);
        }
    }

    private PlacedOrder buyer(String key) {
        return new PlacedOrder(key, key, ADDRESS, Map.of(SKU, 1L), List.of(code));
    }
}
