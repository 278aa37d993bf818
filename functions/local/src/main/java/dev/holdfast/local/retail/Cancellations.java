package dev.holdfast.local.retail;

import dev.holdfast.local.retail.CancellationMatcher.Match;
import dev.holdfast.local.retail.RetailEvent.Cancellation;
import dev.holdfast.local.retail.RetailEvent.Piece;
import dev.holdfast.local.retail.RetailEvent.Return;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns cancellation invoices into the cancelling of orders and into returns. An order of which nothing remains in the
 * end is cancelled, at the time of the last invoice that took from it; what is taken of any other order is a return.
 */
final class Cancellations {

    private final Fates fates;
    private final List<RetailEvent> events;

    Cancellations(Fates fates, List<RetailEvent> events) {
        this.fates = fates;
        this.events = events;
    }

    /** @param matches by cancellation invoice, in time order */
    void book(Map<Invoice, List<Match>> matches, CancellationMatcher matcher) {
        Set<String> whole = matcher.takenBackWhole(
                matches.values().stream().flatMap(List::stream).toList());
        Map<String, LocalDateTime> cancelledAt = new LinkedHashMap<>();
        matches.forEach((invoice, lines) -> {
            lines.forEach(match -> fates.book(match.line(), fate(match, whole)));
            fates.book(invoice, fate(lines, whole));
            List<Piece> returned = pieces(lines).stream()
                    .filter(piece -> !whole.contains(piece.order()))
                    .toList();
            if (!returned.isEmpty()) {
                events.add(new Return(invoice.number(), invoice.at(), returned));
            }
            pieces(lines).stream()
                    .filter(piece -> whole.contains(piece.order()))
                    .forEach(piece -> cancelledAt.put(piece.order(), invoice.at()));
        });
        cancelledAt.forEach((order, at) -> events.add(new Cancellation(order, at)));
    }

    private static LineFate fate(Match match, Set<String> whole) {
        if (match.pieces().isEmpty()) {
            return LineFate.UNMATCHED;
        }
        if (match.unmatched() > 0) {
            return LineFate.RETURNED_IN_PART;
        }
        return match.pieces().stream().allMatch(piece -> whole.contains(piece.order()))
                ? LineFate.CANCELLED
                : LineFate.RETURNED;
    }

    private static InvoiceFate fate(List<Match> lines, Set<String> whole) {
        if (lines.isEmpty()) {
            return InvoiceFate.CANCELLATION_WITHOUT_GOODS;
        }
        List<Piece> pieces = pieces(lines);
        if (pieces.isEmpty()) {
            return InvoiceFate.CANCELLATION_UNMATCHED;
        }
        return pieces.stream().anyMatch(piece -> whole.contains(piece.order()))
                ? InvoiceFate.ORDER_CANCELLED
                : InvoiceFate.GOODS_RETURNED;
    }

    private static List<Piece> pieces(List<Match> lines) {
        return lines.stream().flatMap(match -> match.pieces().stream()).toList();
    }
}
