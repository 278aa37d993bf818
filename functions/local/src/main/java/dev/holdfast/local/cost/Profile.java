package dev.holdfast.local.cost;

import static java.util.stream.Collectors.toSet;

import dev.holdfast.local.retail.Product;
import dev.holdfast.local.retail.RetailEvent;
import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.retail.Season;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which orders are counted. There is stock for all of them: what an order costs is asked, and a rejected one costs less. */
enum Profile {
    FLASH("a flash sale: one line an order, all of the season's ten best-selling SKUs"),
    ONE_LINE("one line an order, spread over the SKUs as the season's lines are"),
    PEAK("the season's orders");

    private static final int FLASH_SKUS = 10;

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
                    case FLASH -> oneLine(of(bestSelling(sales), sales), most);
                    case ONE_LINE -> oneLine(sales, most);
                    case PEAK -> sales.stream().limit(most).toList();
                });
    }

    /** The SKUs that most orders ask for. */
    private static Set<String> bestSelling(List<Sale> sales) {
        Map<String, Long> orders = new TreeMap<>();
        sales.forEach(sale -> sale.quantities().keySet().forEach(sku -> orders.merge(sku, 1L, Long::sum)));
        return orders.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(FLASH_SKUS)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** The orders with nothing in them but these SKUs. */
    private static List<Sale> of(Set<String> skus, List<Sale> sales) {
        List<Sale> some = new ArrayList<>();
        for (Sale sale : sales) {
            Map<String, Long> left = new TreeMap<>(sale.quantities());
            left.keySet().retainAll(skus);
            some.add(new Sale(sale.invoice(), sale.at(), sale.customer(), sale.shipTo(), left));
        }
        return some;
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
