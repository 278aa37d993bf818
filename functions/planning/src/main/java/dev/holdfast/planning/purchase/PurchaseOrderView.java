package dev.holdfast.planning.purchase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order as it is shown.
 *
 * @param units ordered
 * @param cost of them, in minor units of the currency
 * @param received units that came
 * @param onTheWay units that are still to come; 0 once it is cancelled
 * @param unordered units that came though they were not ordered: too many of a SKU, or of another
 * @param lines by SKU; null in lists
 */
public record PurchaseOrderView(
        String id,
        String supplier,
        PurchaseStatus status,
        String currency,
        Instant suggestedAt,
        Instant approvedAt,
        @Nullable Instant cancelledAt,
        int skus,
        long units,
        long cost,
        long received,
        long onTheWay,
        long unordered,
        @Nullable List<Line> lines) {

    /**
     * A SKU of it.
     *
     * @param quantity units ordered; 0 if it came though it was not
     * @param received units that came
     */
    public record Line(
            String sku, String warehouse, long quantity, long unitCost, long received, long onTheWay, long unordered) {

        static Line of(PurchaseLine line, boolean isOpen) {
            return new Line(
                    line.sku(),
                    line.warehouse(),
                    line.ordered(),
                    line.unitCost(),
                    line.received(),
                    isOpen ? line.open() : 0,
                    Math.max(0, line.received() - line.ordered()));
        }
    }

    static PurchaseOrderView of(PurchaseOrder order) {
        return of(order, null);
    }

    static PurchaseOrderView whole(PurchaseOrder order, List<PurchaseLine> lines) {
        return of(
                order,
                lines.stream()
                        .map(line -> Line.of(line, order.status().isOpen()))
                        .toList());
    }

    private static PurchaseOrderView of(PurchaseOrder order, @Nullable List<Line> lines) {
        return new PurchaseOrderView(
                order.id().toString(),
                order.id().supplier(),
                order.status(),
                order.currency(),
                order.id().at(),
                order.approvedAt(),
                order.cancelledAt().orElse(null),
                order.lines(),
                order.units(),
                order.cost(),
                order.received(),
                order.onTheWay(),
                order.unordered(),
                lines);
    }
}
