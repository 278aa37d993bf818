package dev.holdfast.local.plan;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.retail.RetailEvent.Cancellation;
import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.retail.Season;
import dev.holdfast.planning.capacity.Sample;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The orders of a file.
 *
 * @param cancelled orders that were taken back whole
 */
record InputOrders(List<Sale> sales, long cancelled) {

    private static final double PERCENT = 100;

    InputOrders {
        sales = List.copyOf(sales);
    }

    /** @throws CloudFailure if nobody ordered */
    static InputOrders of(Season season) {
        List<Sale> sales = season.events().stream()
                .filter(Sale.class::isInstance)
                .map(Sale.class::cast)
                .toList();
        if (sales.isEmpty()) {
            throw new CloudFailure("a season is planned from orders, and the file has none");
        }
        long cancelled =
                season.events().stream().filter(Cancellation.class::isInstance).count();
        return new InputOrders(sales, cancelled);
    }

    int days() {
        return (int)
                sales.stream().map(sale -> sale.at().toLocalDate()).distinct().count();
    }

    Sample sample(Path file) {
        Map<String, Long> orders = new TreeMap<>();
        sales.forEach(sale -> sale.quantities().keySet().forEach(sku -> orders.merge(sku, 1L, Long::sum)));
        Map.Entry<String, Long> hottest =
                orders.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double lines = sales.stream()
                .mapToInt(sale -> sale.quantities().size())
                .average()
                .orElseThrow();
        List<LocalDateTime> arrivals = sales.stream().map(Sale::at).toList();
        String source = String.format(
                Locale.ENGLISH,
                "%,d orders of %d days of trade in %s, %.1f lines each; %,d of them (%.1f %%) were taken back whole",
                sales.size(),
                days(),
                file.getFileName(),
                lines,
                cancelled,
                PERCENT * (double) cancelled / (double) sales.size());
        return new Sample(
                source, arrivals, lines, hottest.getKey(), (double) hottest.getValue() / (double) sales.size());
    }
}
