package dev.holdfast.local.surge;

import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.retail.Season;
import dev.holdfast.model.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Takes a season's orders through their lives, all of them through one stage before the next begins, so that what a stage
 * asks of the system can be told apart. Whoever calls it waits between the stages until the system has come to rest.
 *
 * @see Surge for the season as it happened
 */
public final class OrderLife implements AutoCloseable {

    private final Api api;
    private final Shop shop;
    private final Season season;
    private final List<Sale> sales;
    private final double perSecond;
    private final Map<String, String> customers = new ConcurrentHashMap<>();

    /** @param perSecond orders, payments and shipments a second; 0 for as fast as they are answered */
    public OrderLife(Target target, Season season, double perSecond) {
        this.api = new Api(target.base());
        this.shop = new Shop(api, target);
        this.season = season;
        this.sales = season.events().stream()
                .filter(Sale.class::isInstance)
                .map(Sale.class::cast)
                .toList();
        this.perSecond = perSecond;
    }

    /** Brings in the catalogue and the opening stock. */
    public void load() {
        new StockLoader(shop, new StockLedger()).load(season, Progress.silent());
    }

    /** Places the orders. @throws SurgeFailure if one is not accepted */
    public void order() {
        sales.forEach(sale -> shop.expect(sale.customer()));
        eachInTurn(sales, sale -> {
            Reply reply = shop.order(sale.customer(), sale.invoice(), sale.shipTo(), sale.quantities())
                    .orFail("order " + sale.invoice());
            customers.put(OrderView.of(reply.json()).id(), sale.customer());
        });
    }

    /** Pays the orders that are reserved. @return how many these are */
    public long pay() {
        ConcurrentLinkedQueue<String> reserved = new ConcurrentLinkedQueue<>();
        eachInTurn(ids(), id -> {
            Optional<Money> due = shop.startPayment(id, customers.getOrDefault(id, ""));
            due.ifPresent(amount -> {
                reserved.add(id);
                shop.pay(id, amount);
            });
        });
        return reserved.size();
    }

    /** Ships the orders that are paid. @return how many these are */
    public long ship() {
        ConcurrentLinkedQueue<String> shipped = new ConcurrentLinkedQueue<>();
        eachInTurn(ids(), id -> {
            if (shop.ship(id, "test", "T-" + id, Map.of())) {
                shipped.add(id);
            }
        });
        return shipped.size();
    }

    public AuditView audit() {
        return shop.audit();
    }

    private List<String> ids() {
        return List.copyOf(customers.keySet());
    }

    private <T> void eachInTurn(List<T> all, Consumer<T> action) {
        Pace pace = new Pace(perSecond);
        try (Parallel parallel = new Parallel(Replay.IN_FLIGHT_MAX)) {
            for (T one : all) {
                pace.await();
                parallel.start(() -> action.accept(one));
            }
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
