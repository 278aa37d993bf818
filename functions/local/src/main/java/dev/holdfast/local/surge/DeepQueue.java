package dev.holdfast.local.surge;

import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.retail.Season;
import dev.holdfast.model.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long a customer waits for "accepted" while thousands of orders wait for their decisions. */
public final class DeepQueue {

    private static final Address ADDRESS =
            new Address("Sample Buyer", "1 Sample Street", null, "Sample Town", null, "00000", "GB");

    private final Season season;
    private final LongSupplier depth;

    /** @param depth how many orders wait, at this moment */
    public DeepQueue(Season season, LongSupplier depth) {
        this.season = season;
        this.depth = depth;
    }

    /**
     * What was measured.
     *
     * @param acceptedMs from the moment a request was due to its 202: what it waited for others is in it
     * @param requests that were measured
     * @param depthAtStart orders waiting when the first of them was due
     * @param depthAtEnd orders waiting when the last was answered
     */
    public record Report(Percentiles acceptedMs, int requests, long depthAtStart, long depthAtEnd) {}

    /**
     * Fills the queue with the season's orders as fast as they are taken, then measures.
     *
     * @throws SurgeFailure if the system could not be reached for a minute, or refused what it must not
     */
    public Report run(Target target, int perSecond, int seconds) {
        try (Api api = new Api(target.base())) {
            Shop shop = new Shop(api, target);
            new StockLoader(shop, new StockLedger()).load(season, Progress.silent());
            List<String> buyers = buyers(perSecond * seconds);
            buyers.forEach(shop::expect);
            fill(shop);
            long depthAtStart = depth.getAsLong();
            List<Duration> waits = measure(shop, buyers, perSecond);
            return new Report(Percentiles.of(waits), waits.size(), depthAtStart, depth.getAsLong());
        }
    }

    private void fill(Shop shop) {
        List<Sale> sales = season.events().stream()
                .filter(Sale.class::isInstance)
                .map(Sale.class::cast)
                .toList();
        sales.forEach(sale -> shop.expect(sale.customer()));
        Parallel.each(
                sales,
                Replay.IN_FLIGHT_MAX,
                sale -> shop.order(sale.customer(), sale.invoice(), sale.shipTo(), sale.quantities())
                        .orFail("order " + sale.invoice()));
    }

    private List<Duration> measure(Shop shop, List<String> buyers, int perSecond) {
        Map<String, Long> oneUnit = Map.of(season.catalogue().getFirst().sku(), 1L);
        List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
        Pace pace = new Pace(perSecond);
        try (Parallel parallel = new Parallel(Integer.MAX_VALUE)) {
            for (String buyer : buyers) {
                long dueAt = pace.await();
                parallel.start(() -> {
                    shop.order(buyer, buyer, ADDRESS, oneUnit).orFail("order " + buyer);
                    waits.add(Duration.ofNanos(System.nanoTime() - dueAt));
                });
            }
        }
        return waits;
    }

    private static List<String> buyers(int count) {
        List<String> buyers = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            buyers.add("deep-" + Runs.id() + "-" + n);
        }
        return buyers;
    }
}
