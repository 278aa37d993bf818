package dev.holdfast.local.retail;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Books the fate of every line and every invoice, once. */
final class Fates {

    private final Map<LineFate, Tally> lines = new EnumMap<>(LineFate.class);
    private final Map<InvoiceFate, Long> invoices = new EnumMap<>(InvoiceFate.class);
    private final Set<Long> rows = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    /** @throws IllegalStateException if the line has a fate already */
    void book(RetailLine line, LineFate fate) {
        if (!rows.add(line.row())) {
            throw new IllegalStateException("row " + line.row() + " would be counted twice");
        }
        lines.merge(fate, new Tally(1, Math.abs(line.quantity())), Tally::plus);
    }

    /** @throws IllegalStateException if the invoice has a fate already */
    void book(Invoice invoice, InvoiceFate fate) {
        if (!numbers.add(invoice.number())) {
            throw new IllegalStateException("invoice " + invoice.number() + " would be counted twice");
        }
        invoices.merge(fate, 1L, Long::sum);
    }

    Map<LineFate, Tally> lines() {
        return lines;
    }

    Map<InvoiceFate, Long> invoices() {
        return invoices;
    }
}
