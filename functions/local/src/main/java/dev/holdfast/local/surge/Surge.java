package dev.holdfast.local.surge;

import dev.holdfast.local.retail.RetailEvent;
import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.retail.Season;
import dev.holdfast.local.surge.SurgeOptions.Hot;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads a season into a system, replays it, and looks whether all promises were kept. */
public final class Surge {

    /** A batch of the reservations queue gathers for a second: before that there is nothing to see. */
    static final Duration FIRST_LOOK = Duration.ofMillis(1_200);

    private final Season season;
    private final SurgeOptions options;
    private final Progress progress;
    private final Duration firstLook;
    private final StockLedger ledger = new StockLedger();

    public Surge(Season season, SurgeOptions options, Progress progress) {
        this(season, options, progress, FIRST_LOOK);
    }

    Surge(Season season, SurgeOptions options, Progress progress, Duration firstLook) {
        this.firstLook = firstLook;
        this.season = season;
        this.options = options;
        this.progress = progress;
    }

    /** @throws SurgeFailure if the system could not be reached for a minute, or refused what it must not */
    public SurgeReport run(Target target) {
        try (Api api = new Api(target.base())) {
            Shop shop = new Shop(api, target);
            Optional<CouponRace> race = options.coupon().map(limited -> new CouponRace(shop, ledger, limited));
            race.ifPresent(CouponRace::prepare);
            new StockLoader(shop, ledger).load(season, progress);
            @Nullable CouponReport coupon = race.map(each -> race(shop, each)).orElse(null);
            @Nullable
            FlashReport hot = options.hot().map(sale -> flash(shop, sale)).orElse(null);
            Measured peak = replay(shop);
            long oversold = target.fresh()
                    ? ledger.oversold()
                    : ledger.oversold(sku -> shop.stock(sku).onHand());
            ParcelStats parcels = carry(shop, peak.orders());
            return peak.report(season.report(), oversold, parcels, hot, coupon, audit(shop), api.repeats());
        }
    }

    private FlashReport flash(Shop shop, Hot hot) {
        boolean known =
                season.catalogue().stream().anyMatch(product -> product.sku().equals(hot.sku()));
        FlashSale sale = new FlashSale(shop, ledger, hot.sku(), hot.buyers(), hot.units());
        sale.prepare(known);
        try (Checkout checkout = new Checkout(shop, ledger, options.paying(), firstLook)) {
            return Ticker.during(
                    progress.start("flash sale", hot.buyers()), checkout.counters(), () -> sale.run(checkout, false));
        }
    }

    private CouponReport race(Shop shop, CouponRace race) {
        int buyers = options.coupon().orElseThrow().buyers();
        try (Checkout checkout = new Checkout(shop, ledger, options.paying(), firstLook)) {
            return Ticker.during(progress.start("coupon", buyers), checkout.counters(), () -> race.run(checkout));
        }
    }

    private Measured replay(Shop shop) {
        List<RetailEvent> events = season.eventsOfFirst(options.orders());
        Optional<String> hotSku = busiest(events);
        long writesBefore = hotSku.map(sku -> shop.stock(sku).writes()).orElse(0L);
        long startedAt = System.nanoTime();
        long sales = events.stream().filter(Sale.class::isInstance).count();
        try (Checkout checkout = new Checkout(shop, ledger, options.paying(), firstLook)) {
            Replay replay = new Replay(shop, checkout, ledger);
            Ticker.during(progress.start("orders", sales), checkout.counters(), () -> {
                replay.run(events, new Pace(options.perSecond()));
                return replay;
            });
            double seconds = (System.nanoTime() - startedAt) / 1e9;
            long writes = hotSku.map(sku -> shop.stock(sku).writes() - writesBefore - replay.stockWrites(sku))
                    .orElse(0L);
            return new Measured(
                    checkout.orders(),
                    checkout.counters().refusals(),
                    replay.counts(),
                    hotSku.orElse(""),
                    writes,
                    seconds);
        }
    }

    /** Ships what was paid and not cancelled, and lets it arrive. */
    private ParcelStats carry(Shop shop, List<PlacedOrder> orders) {
        List<PlacedOrder> due = orders.stream().filter(PlacedOrder::isDue).toList();
        if (!options.paying() || due.isEmpty()) {
            return ParcelStats.NONE;
        }
        ParcelRun run = new ParcelRun(shop);
        return Ticker.during(progress.start("parcels", due.size()), run::arrived, run::say, () -> run.run(due));
    }

    private AuditView audit(Shop shop) {
        try (Progress.Task task = progress.start("audit", 1)) {
            AuditView audit = shop.audit();
            task.step();
            return audit;
        }
    }

    private static Optional<String> busiest(List<RetailEvent> events) {
        Map<String, Integer> orders = new HashMap<>();
        for (RetailEvent event : events) {
            if (event instanceof Sale sale) {
                sale.quantities().keySet().forEach(sku -> orders.merge(sku, 1, Integer::sum));
            }
        }
        return orders.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
