package dev.holdfast.planning.purchase;

import java.time.Instant;
import java.util.Optional;

/**
 * A purchase order without its lines.
 *
 * @param currency of all its money
 * @param lines how many SKUs were ordered
 * @param units ordered, of all SKUs together
 * @param cost of what was ordered, in minor units of money
 * @param openUnits ordered and not received, however much more came of other SKUs
 * @param received units, those included that were not ordered
 * @param requestHash tells whether a repeated approval asks for the same
 */
public record PurchaseOrder(
        PurchaseOrderId id,
        String currency,
        int lines,
        long units,
        long cost,
        long openUnits,
        long received,
        String requestHash,
        Instant approvedAt,
        Optional<Instant> cancelledAt) {

    public PurchaseStatus status() {
        if (cancelledAt.isPresent()) {
            return PurchaseStatus.CANCELLED;
        }
        if (openUnits == 0) {
            return PurchaseStatus.RECEIVED;
        }
        return received > 0 ? PurchaseStatus.PARTLY_RECEIVED : PurchaseStatus.APPROVED;
    }

    /** Units that are still to come; never below 0. */
    public long onTheWay() {
        return status().isOpen() ? openUnits : 0;
    }

    /** Units that came though they were not ordered: too many of a SKU, or of another. */
    public long unordered() {
        return received - (units - openUnits);
    }
}
