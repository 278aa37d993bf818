package dev.holdfast.local.cost;

import dev.holdfast.local.retail.ImportReport;
import dev.holdfast.local.retail.Product;
import dev.holdfast.local.retail.RetailEvent;
import dev.holdfast.local.retail.RetailEvent.Adjustment;
import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.retail.Season;
import dev.holdfast.model.Address;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sales made by hand. */
final class Sales {

    private static final LocalDateTime AT = LocalDateTime.of(2011, 11, 1, 8, 0);
    private static final Address ADDRESS = new Address("A", "1", null, "B", null, "0", "GB");

    private Sales() {}

    /** Of two units of each SKU. */
    static Sale of(String invoice, String... skus) {
        Map<String, Long> quantities = new LinkedHashMap<>();
        for (String sku : skus) {
            quantities.put(sku, 2L);
        }
        return new Sale(invoice, AT, "anna", ADDRESS, quantities);
    }

    /** With an adjustment in between, which is no order. */
    static Season season(Sale... sales) {
        List<RetailEvent> events = new ArrayList<>(List.of(sales));
        events.add(1, new Adjustment("a", AT, "A", -1));
        List<Product> products = List.of("A", "B", "C", "D").stream()
                .map(sku -> new Product(sku, sku, 100))
                .toList();
        return new Season(products, Map.of("A", 1L), events, new ImportReport(0, 0, 4, Map.of(), Map.of(), 0));
    }
}
