package dev.holdfast.planning.purchase;

import dev.holdfast.inventory.stock.StockTable;
import dev.holdfast.inventory.warehouse.Warehouses;
import dev.holdfast.planning.forecast.ForecastTable;
import dev.holdfast.planning.forecast.OwnForecast;
import dev.holdfast.planning.history.DemandTable;
import dev.holdfast.planning.history.DemandYear;
import dev.holdfast.planning.supplier.SuppliedSku;
import dev.holdfast.planning.supplier.Supplier;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what is known of a supplier's SKUs: forecasts and stock, many at a time. */
@Singleton
class SuppliesNow {

    /** SKUs of one supplier that are forecast here, as no plan knows them yet: the others wait for the next. */
    static final int OWN_MAX = 100;

    private static final int YEARS_BACK = 3;

    private final ForecastTable forecasts;
    private final DemandTable demand;
    private final StockTable stock;
    private final Warehouses warehouses;

    SuppliesNow(ForecastTable forecasts, DemandTable demand, StockTable stock, Warehouses warehouses) {
        this.forecasts = forecasts;
        this.demand = demand;
        this.stock = stock;
        this.warehouses = warehouses;
    }

    /** @param onTheWay by SKU, read before: stock is read after it, so that a receipt in between shows */
    List<SkuNow> read(Supplier supplier, Map<String, Long> onTheWay, Instant at) {
        List<String> skus = supplier.supplies().stream().map(SuppliedSku::sku).toList();
        Map<String, Look> looks = looks(supplier, skus, at);
        Map<String, Long> available = available(skus);
        return supplier.supplies().stream()
                .map(each -> new SkuNow(
                        each,
                        looks.getOrDefault(each.sku(), Look.NONE),
                        available.getOrDefault(each.sku(), 0L),
                        onTheWay.getOrDefault(each.sku(), 0L)))
                .toList();
    }

    private Map<String, Long> available(List<String> skus) {
        Map<String, Integer> buckets = new TreeMap<>();
        skus.forEach(sku -> buckets.put(sku, 1)); // a first bucket tells of the others
        Map<String, Long> available = new HashMap<>();
        stock.read(buckets, warehouses.ids())
                .values()
                .forEach(item -> available.merge(item.key().sku(), item.available(), Long::sum));
        return available;
    }

    private Map<String, Look> looks(Supplier supplier, List<String> skus, Instant at) {
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        int days = PurchaseDecision.days(supplier);
        Map<String, Look> looks = new HashMap<>();
        forecasts.each(skus, forecast -> looks.put(forecast.sku(), Look.of(forecast, today, days)));
        List<String> unknown = skus.stream()
                .filter(sku -> !looks.containsKey(sku))
                .limit(OWN_MAX)
                .toList();
        years(unknown, today.getYear())
                .forEach((sku, years) -> looks.put(sku, Look.of(OwnForecast.of(sku, years, at), today, days)));
        return looks;
    }

    /** Of those that have any demand. */
    private Map<String, List<DemandYear>> years(List<String> skus, int thisYear) {
        List<DemandYear.Key> keys = skus.stream()
                .flatMap(sku -> IntStream.rangeClosed(thisYear - YEARS_BACK, thisYear)
                        .mapToObj(year -> new DemandYear.Key(sku, year)))
                .toList();
        Map<String, List<DemandYear>> bySku = new TreeMap<>();
        demand.read(keys)
                .forEach((key, year) -> bySku.merge(
                        key.sku(),
                        List.of(year),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
        return bySku;
    }
}
