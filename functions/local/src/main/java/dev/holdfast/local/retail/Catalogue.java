package dev.holdfast.local.retail;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the shop sells, worked out from what it sold. */
final class Catalogue {

    private static final int NAME_LENGTH_MAX = 200;

    private Catalogue() {}

    /** By SKU. Only what was sold at a price has a list price, so only that is in the catalogue. */
    static Map<String, Product> of(List<RetailLine> sold) {
        Map<String, List<RetailLine>> bySku =
                sold.stream().collect(groupingBy(RetailLine::sku, TreeMap::new, toList()));
        Map<String, Product> products = new LinkedHashMap<>();
        bySku.forEach((sku, lines) -> products.put(sku, new Product(sku, name(sku, lines), listPrice(lines))));
        return products;
    }

    /** The most frequent description that is not empty, the earliest of those that are equally frequent. */
    private static String name(String sku, List<RetailLine> lines) {
        List<String> names = lines.stream()
                .map(line -> line.description().strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .toList();
        String name = names.isEmpty() ? sku : mostFrequent(names).getFirst();
        return name.substring(0, Math.min(name.length(), NAME_LENGTH_MAX));
    }

    /** The most frequent price; of several equally frequent ones their (lower) median. */
    private static long listPrice(List<RetailLine> lines) {
        List<Long> prices = new ArrayList<>(
                mostFrequent(lines.stream().map(RetailLine::pricePence).toList()));
        prices.sort(null);
        return prices.get((prices.size() - 1) / 2);
    }

    private static <T> List<T> mostFrequent(List<T> values) {
        Map<T, Long> counts = values.stream().collect(groupingBy(Function.identity(), LinkedHashMap::new, counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
