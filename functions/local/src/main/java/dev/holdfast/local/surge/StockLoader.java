package dev.holdfast.local.surge;

import dev.holdfast.local.retail.Season;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Brings the catalogue and the opening stock into the system. */
final class StockLoader {

    private static final int IN_FLIGHT_MAX = 32;
    private static final int RECEIPT_LINES_MAX = 1_000;

    private final Shop shop;
    private final StockLedger ledger;

    StockLoader(Shop shop, StockLedger ledger) {
        this.shop = shop;
        this.ledger = ledger;
    }

    void load(Season season, Progress progress) {
        try (Progress.Task products =
                progress.start("products", season.catalogue().size())) {
            Parallel.each(season.catalogue(), IN_FLIGHT_MAX, product -> {
                shop.put(product);
                products.step();
            });
        }
        Map<String, Map<String, Long>> receipts = receipts(season.openingStock());
        try (Progress.Task stock = progress.start("receipts", receipts.size())) {
            receipts.forEach((id, lines) -> {
                shop.receive(id, lines);
                ledger.supply(lines);
                stock.step();
            });
        }
    }

    /** Always the same ids for the same stock: loading it a second time changes nothing. */
    private static Map<String, Map<String, Long>> receipts(Map<String, Long> stock) {
        Map<String, Map<String, Long>> receipts = new LinkedHashMap<>();
        int line = 0;
        for (Map.Entry<String, Long> each : new TreeMap<>(stock).entrySet()) {
            String id = "opening-stock-" + (1 + line++ / RECEIPT_LINES_MAX);
            receipts.computeIfAbsent(id, none -> new TreeMap<>()).put(each.getKey(), each.getValue());
        }
        return receipts;
    }
}
