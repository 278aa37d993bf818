package dev.holdfast.local.retail;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where every line and every invoice of the file went.
 *
 * @param lines in the file, without the header
 * @param invoices different numbers in the file
 * @param products in the catalogue
 * @param lineFates lines and units by fate
 * @param invoiceFates invoices by what they became
 * @param unitsUnmatched units of cancellations for which no sale was found
 */
public record ImportReport(
        long lines,
        long invoices,
        long products,
        Map<LineFate, Tally> lineFates,
        Map<InvoiceFate, Long> invoiceFates,
        long unitsUnmatched) {

    /** @throws IllegalArgumentException if a line or an invoice is missing, or there is one too many */
    public ImportReport {
        lineFates = copy(LineFate.class, lineFates);
        invoiceFates = copy(InvoiceFate.class, invoiceFates);
        check(
                "lines",
                lines,
                lineFates.values().stream().mapToLong(Tally::lines).sum());
        check(
                "invoices",
                invoices,
                invoiceFates.values().stream().mapToLong(Long::longValue).sum());
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> keys, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    private static void check(String what, long due, long booked) {
        if (due != booked) {
            throw new IllegalArgumentException(booked + " " + what + " are accounted for, of " + due);
        }
    }

    public Tally of(LineFate fate) {
        return lineFates.getOrDefault(fate, Tally.NONE);
    }

    public long of(InvoiceFate fate) {
        return invoiceFates.getOrDefault(fate, 0L);
    }
}
