package dev.holdfast.local.retail;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of one number, at the time of the first of them.
 *
 * @param lines at least one, in the file's order
 */
record Invoice(String number, List<RetailLine> lines) {

    Invoice {
        lines = List.copyOf(lines);
    }

    /** All invoices in time order; those of the same minute stay in the file's order. */
    static List<Invoice> of(List<RetailLine> lines) {
        Map<String, List<RetailLine>> byNumber = new LinkedHashMap<>();
        lines.forEach(line -> byNumber.computeIfAbsent(line.invoice(), number -> new ArrayList<>())
                .add(line));
        return byNumber.entrySet().stream()
                .map(each -> new Invoice(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Invoice::at))
                .toList();
    }

    boolean isCancellation() {
        return number.startsWith("C");
    }

    LocalDateTime at() {
        return lines.getFirst().at();
    }

    /** Empty for a guest. */
    String customer() {
        return lines.getFirst().customer();
    }

    String country() {
        return lines.getFirst().country();
    }
}
