package dev.holdfast.local.surge;

import dev.holdfast.local.retail.ImportReport;
import dev.holdfast.local.retail.Product;
import dev.holdfast.local.retail.RetailEvent;
import dev.holdfast.local.retail.RetailEvent.Adjustment;
import dev.holdfast.local.retail.RetailEvent.Cancellation;
import dev.holdfast.local.retail.RetailEvent.Piece;
import dev.holdfast.local.retail.RetailEvent.Return;
import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.retail.Season;
import dev.holdfast.model.Address;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Seasons made by hand: one SKU, "10001", unless said otherwise. */
final class SeasonFixture {

    static final String SKU = "10001";

    private static final Address ADDRESS = new Address("A", "1", null, "B", null, "0", "GB");

    private final long opening;
    private final List<RetailEvent> events = new ArrayList<>();

    private SeasonFixture(long opening) {
        this.opening = opening;
    }

    static SeasonFixture openingWith(long units) {
        return new SeasonFixture(units);
    }

    SeasonFixture sale(String invoice, long units) {
        return sale(invoice, SKU, units);
    }

    SeasonFixture sale(String invoice, String sku, long units) {
        events.add(new Sale(invoice, at(), "anna", ADDRESS, Map.of(sku, units)));
        return this;
    }

    SeasonFixture adjustment(long delta) {
        events.add(new Adjustment("adj-" + events.size(), at(), SKU, delta));
        return this;
    }

    SeasonFixture returned(String invoice, long units) {
        events.add(new Return("C" + events.size(), at(), List.of(new Piece(invoice, SKU, units))));
        return this;
    }

    SeasonFixture cancelled(String invoice) {
        events.add(new Cancellation(invoice, at()));
        return this;
    }

    Season season() {
        return new Season(
                List.of(new Product(SKU, "A thing", 100)),
                Map.of(SKU, opening),
                events,
                new ImportReport(0, 0, 1, Map.of(), Map.of(), 0));
    }

    private LocalDateTime at() {
        return LocalDateTime.of(2011, 11, 1, 8, 0).plusMinutes(events.size());
    }
}
