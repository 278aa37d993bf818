package dev.holdfast.local.retail;

import dev.holdfast.local.retail.CancellationMatcher.Match;
import dev.holdfast.local.retail.LineSorter.Sorted;
import dev.holdfast.local.retail.RetailEvent.Adjustment;
import dev.holdfast.local.retail.RetailEvent.Sale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a season of a peak file, in memory, and accounts for every line of it. */
public final class Importer {

    private final Fates fates = new Fates();
    private final CancellationMatcher matcher = new CancellationMatcher();
    private final List<RetailEvent> events = new ArrayList<>();
    private final Map<Invoice, List<Match>> takenBack = new LinkedHashMap<>();

    private Importer() {}

    /**
     * @param coverPercent of the units asked for by sale lines that are there at the start
     * @throws BadRetailFile if the file is missing or broken
     */
    public static Season read(Path file, int coverPercent) {
        return of(RetailFile.read(file), coverPercent);
    }

    static Season of(List<RetailLine> lines, int coverPercent) {
        return new Importer().run(lines, coverPercent);
    }

    private Season run(List<RetailLine> lines, int coverPercent) {
        List<Invoice> invoices = Invoice.of(lines);
        LineSorter sorter = new LineSorter(fates);
        List<Sorted> sorted = invoices.stream().map(sorter::sort).toList();
        Map<String, Product> catalogue = Catalogue.of(
                sorted.stream().flatMap(each -> each.sold().stream()).toList());
        sorted.forEach(each -> book(each, catalogue));
        new Cancellations(fates, events).book(takenBack, matcher);
        events.sort(Comparator.comparing(RetailEvent::at));
        return new Season(
                List.copyOf(catalogue.values()),
                OpeningStock.of(events, coverPercent),
                events,
                new ImportReport(
                        lines.size(), invoices.size(), catalogue.size(), fates.lines(), fates.invoices(), unmatched()));
    }

    private void book(Sorted sorted, Map<String, Product> catalogue) {
        Invoice invoice = sorted.invoice();
        if (invoice.isCancellation()) {
            takenBack.put(
                    invoice, sorted.takenBack().stream().map(matcher::takenBack).toList());
            return;
        }
        long adjustments = events.size();
        sorted.adjusted().forEach(line -> adjust(line, catalogue));
        adjustments = events.size() - adjustments;
        if (!sorted.sold().isEmpty()) {
            sell(invoice, sorted.sold());
            fates.book(invoice, InvoiceFate.ORDER);
        } else {
            fates.book(invoice, adjustments > 0 ? InvoiceFate.ADJUSTMENT : InvoiceFate.NO_GOODS);
        }
    }

    private void adjust(RetailLine line, Map<String, Product> catalogue) {
        if (!catalogue.containsKey(line.sku())) {
            fates.book(line, LineFate.UNPRICED);
            return;
        }
        fates.book(line, line.quantity() < 0 ? LineFate.WRITE_OFF : LineFate.STOCK_FOUND);
        events.add(new Adjustment(line.invoice() + "-" + line.row(), line.at(), line.sku(), line.quantity()));
    }

    private void sell(Invoice invoice, List<RetailLine> lines) {
        Map<String, Long> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.merge(line.sku(), line.quantity(), Long::sum));
        matcher.sold(invoice.number(), invoice.customer(), quantities);
        String customer = invoice.customer().isEmpty() ? "guest-" + invoice.number() : invoice.customer();
        events.add(
                new Sale(invoice.number(), invoice.at(), customer, Countries.address(invoice.country()), quantities));
    }

    private long unmatched() {
        return takenBack.values().stream()
                .flatMap(List::stream)
                .mapToLong(Match::unmatched)
                .sum();
    }
}
