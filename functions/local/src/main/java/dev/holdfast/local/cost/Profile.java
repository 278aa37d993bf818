package dev.holdfast.local.cost;

import dev.holdfast.local.retail.Product;
import dev.holdfast.local.retail.RetailEvent;
import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.retail.Season;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which orders are counted. There is stock for all of them: what an order costs is asked, and a rejected one costs less. */
enum Profile {
    FLASH("a flash sale: one line an order, of the season's best-selling SKU"),
    ONE_LINE("one line an order, spread over the SKUs as the season's lines are"),
    PEAK("the season's orders");

    private final String title;

    Profile(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /**
     * A season of so many orders, with just the products that they ask for.
     *
     * @param most orders; the season may have fewer
     */
    Season of(Season season, long most) {
        List<Sale> sales = season.events().stream()
                .filter(Sale.class::isInstance)
                .map(Sale.class::cast)
                .toList();
        return with(
                season,
                switch (this) {
                    case FLASH -> ofOneSku(oneLine(sales, most), sales);
                    case ONE_LINE -> oneLine(sales, most);
                    case PEAK -> sales.stream().limit(most).toList();
                });
    }

    /** The same orders, each for the SKU that most of the season's ask for. */
    private static List<Sale> ofOneSku(List<Sale> chosen, List<Sale> season) {
        Map<String, Long> orders = new TreeMap<>();
        season.forEach(sale -> sale.quantities().keySet().forEach(sku -> orders.merge(sku, 1L, Long::sum)));
        String best =
                Collections.max(orders.entrySet(), Map.Entry.comparingByValue()).getKey();
        return chosen.stream()
                .map(sale -> new Sale(
                        sale.invoice(),
                        sale.at(),
                        sale.customer(),
                        sale.shipTo(),
                        Map.of(best, sale.quantities().values().iterator().next())))
                .toList();
    }

    /** Lines at equal distances over all of the season, each an order of its own. */
    private static List<Sale> oneLine(List<Sale> sales, long most) {
        List<Sale> lines = new ArrayList<>();
        for (Sale sale : sales) {
            sale.quantities()
                    .forEach((sku, quantity) -> lines.add(new Sale(
                            sale.invoice() + "-" + sku,
                            sale.at(),
                            sale.customer(),
                            sale.shipTo(),
                            Map.of(sku, quantity))));
        }
        long count = Math.min(most, lines.size());
        List<Sale> chosen = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            chosen.add(lines.get(Math.toIntExact(i * lines.size() / count)));
        }
        return chosen;
    }

    private static Season with(Season season, List<Sale> sales) {
        Map<String, Long> stock = new TreeMap<>();
        sales.forEach(sale -> sale.quantities().forEach((sku, quantity) -> stock.merge(sku, quantity, Long::sum)));
        Set<String> wanted = new HashSet<>(stock.keySet());
        List<Product> products = season.catalogue().stream()
                .filter(product -> wanted.contains(product.sku()))
                .toList();
        return new Season(products, stock, List.<RetailEvent>copyOf(sales), season.report());
    }
}
