package dev.holdfast.local.retail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sorts an invoice's lines by what they are in themselves, before anything is known of other invoices. */
final class LineSorter {

    private final Fates fates;

    LineSorter(Fates fates) {
        this.fates = fates;
    }

    /**
     * The lines that matter further. What is missing here has been booked.
     *
     * @param sold sales of goods, booked
     * @param adjusted write-offs and finds, not yet booked
     * @param takenBack a cancellation's goods, not yet booked
     */
    record Sorted(Invoice invoice, List<RetailLine> sold, List<RetailLine> adjusted, List<RetailLine> takenBack) {
        Sorted {
            sold = List.copyOf(sold);
            adjusted = List.copyOf(adjusted);
            takenBack = List.copyOf(takenBack);
        }
    }

    Sorted sort(Invoice invoice) {
        List<RetailLine> sold = new ArrayList<>();
        List<RetailLine> adjusted = new ArrayList<>();
        List<RetailLine> takenBack = new ArrayList<>();
        Set<RetailLine> seen = new HashSet<>();
        for (RetailLine line : invoice.lines()) {
            if (!seen.add(line.withoutRow())) {
                fates.book(line, LineFate.DUPLICATE);
            } else if (!StockCode.isProduct(line.stockCode())) {
                fates.book(line, LineFate.NON_PRODUCT);
            } else if (line.quantity() == 0 || line.pricePence() < 0) {
                fates.book(line, LineFate.UNUSABLE);
            } else if (invoice.isCancellation()) {
                keep(line, line.quantity() < 0, LineFate.UNUSABLE, takenBack);
            } else if (line.pricePence() == 0) {
                keep(line, isAdjustment(invoice, line), LineFate.ZERO_PRICE, adjusted);
            } else if (line.quantity() < 0) {
                fates.book(line, LineFate.UNUSABLE);
            } else {
                fates.book(line, LineFate.SOLD);
                sold.add(line);
            }
        }
        return new Sorted(invoice, sold, adjusted, takenBack);
    }

    private void keep(RetailLine line, boolean kept, LineFate otherwise, List<RetailLine> into) {
        if (kept) {
            into.add(line);
        } else {
            fates.book(line, otherwise);
        }
    }

    /**
     * Goods at no price: less of them is a write-off. More of them, alone on an invoice to nobody, are a find ("check",
     * "found"); given to a customer or among sold goods they are a gift, which no order can carry.
     */
    private static boolean isAdjustment(Invoice invoice, RetailLine line) {
        boolean find = invoice.lines().size() == 1 && line.customer().isEmpty();
        return line.quantity() < 0 || find;
    }
}
