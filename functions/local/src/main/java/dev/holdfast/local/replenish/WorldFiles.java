package dev.holdfast.local.replenish;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.forecast.CsvTable;
import dev.holdfast.local.forecast.DemandFiles;
import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.replenish.LeadTime;
import dev.holdfast.planning.simulation.Item;
import dev.holdfast.planning.simulation.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** What is played, from files in the formats of {@code data/online-retail/README.md}. SKUs are dealt to suppliers in turn. */
record WorldFiles(Path history, Path calendar, @Nullable Path skus) {

    private record Largest(String sku, LocalDate date, double units) {}

    private record Price(String sku, double price) {}

    World read(List<LeadTime> suppliers, long seed) {
        DemandFiles files = DemandFiles.read(history, calendar);
        Map<String, double[]> largest = largest(files.calendar());
        Map<String, Double> prices = prices();
        List<Item> items = new ArrayList<>();
        for (History each : files.histories()) {
            items.add(new Item(
                    each,
                    largest.getOrDefault(each.sku(), new double[files.calendar().size()]),
                    prices.getOrDefault(each.sku(), 1.0),
                    items.size() % suppliers.size()));
        }
        try {
            return World.of(files.calendar(), items, suppliers, seed);
        } catch (IllegalArgumentException tooLittle) {
            throw new CloudFailure("there is too little to play: " + tooLittle.getMessage(), tooLittle);
        }
    }

    /** Units of the largest line by trading day; without the column, all lines of a day are alike. */
    private Map<String, double[]> largest(TradingCalendar days) {
        Map<String, double[]> bySku = new HashMap<>();
        CsvTable.read(history, List.of("date", "stock_code"), WorldFiles::largestLine)
                .forEach(each -> {
                    int day = days.onOrAfter(each.date());
                    if (day < days.size()) {
                        double[] units = bySku.computeIfAbsent(each.sku(), sku -> new double[days.size()]);
                        units[day] = Math.max(units[day], each.units());
                    }
                });
        return bySku;
    }

    private static Largest largestLine(CSVRecord row) {
        String units = row.isMapped("max_line") ? row.get("max_line") : "";
        return new Largest(
                row.get("stock_code"),
                LocalDate.parse(row.get("date")),
                units.isBlank() ? 0 : Double.parseDouble(units));
    }

    private Map<String, Double> prices() {
        Map<String, Double> prices = new HashMap<>();
        if (skus != null) {
            CsvTable.read(
                            skus,
                            List.of("stock_code", "median_price"),
                            row -> new Price(row.get("stock_code"), Double.parseDouble(row.get("median_price"))))
                    .forEach(each -> prices.put(each.sku(), each.price()));
        }
        prices.forEach((sku, price) -> {
            if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
                throw new CloudFailure("the price of " + sku + " is " + price + ": it has to be above zero");
            }
        });
        return prices;
    }
}
