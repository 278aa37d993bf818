package dev.holdfast.local.retail;

import dev.holdfast.local.retail.RetailEvent.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds what a cancellation takes back: earlier sales of that SKU to that customer, the latest first, for as long as
 * units of them remain. Sales and cancellations are to be told in time order.
 */
final class CancellationMatcher {

    private final Map<String, List<Open>> salesOf = new HashMap<>();
    private final Map<String, Open> sales = new HashMap<>();

    /** What remains of a sale. */
    private record Open(String invoice, Map<String, Long> remaining) {}

    /**
     * Where a line's units came from.
     *
     * @param pieces by order, the latest first; empty if no sale was found
     * @param unmatched units for which there was none
     */
    record Match(RetailLine line, List<Piece> pieces, long unmatched) {
        Match {
            pieces = List.copyOf(pieces);
        }
    }

    /** A guest's sale is found by nobody, for there is no telling which guest came back. */
    void sold(String invoice, String customer, Map<String, Long> quantities) {
        Open sale = new Open(invoice, new HashMap<>(quantities));
        sales.put(invoice, sale);
        if (!customer.isEmpty()) {
            salesOf.computeIfAbsent(customer, each -> new ArrayList<>()).addFirst(sale);
        }
    }

    Match takenBack(RetailLine line) {
        long wanted = -line.quantity();
        List<Piece> pieces = new ArrayList<>();
        for (Open sale : salesOf.getOrDefault(line.customer(), List.of())) {
            long units = Math.min(wanted, sale.remaining.getOrDefault(line.sku(), 0L));
            if (units > 0) {
                sale.remaining.merge(line.sku(), -units, Long::sum);
                pieces.add(new Piece(sale.invoice, line.sku(), units));
                wanted -= units;
            }
        }
        return new Match(line, pieces, wanted);
    }

    /** Those of the orders named in the matches of which nothing remains. To be asked after the last cancellation. */
    Set<String> takenBackWhole(List<Match> matches) {
        Set<String> whole = new HashSet<>();
        matches.forEach(match -> match.pieces().forEach(piece -> whole.add(piece.order())));
        whole.removeIf(this::isSomethingLeftOf);
        return whole;
    }

    private boolean isSomethingLeftOf(String order) {
        Open sale = Objects.requireNonNull(sales.get(order), order);
        return sale.remaining.values().stream().anyMatch(units -> units > 0);
    }
}
