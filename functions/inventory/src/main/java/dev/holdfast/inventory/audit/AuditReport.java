package dev.holdfast.inventory.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found.
 *
 * @param clean whether there is no difference
 * @param itemsChecked stock items
 * @param movementsChecked parts of receipts, adjustments and counts
 * @param parcelsChecked parcels in which orders have left
 * @param parcelsBehind orders that have yet to follow their parcels: a message is under way
 * @param unsettled SKUs in a warehouse that were moved each time they were looked at, and looked different; an audit in
 *     a calmer hour tells
 * @param differences at most 1,000
 */
public record AuditReport(
        boolean clean,
        long itemsChecked,
        long ordersChecked,
        long movementsChecked,
        long parcelsChecked,
        long parcelsBehind,
        long unsettled,
        List<Difference> differences,
        Instant startedAt,
        long tookMs) {

    static final int DIFFERENCES_MAX = 1_000;

    public AuditReport {
        differences = List.copyOf(differences);
    }

    /**
     * Something that is not as it should be: of stock, or of an order.
     *
     * @param expected by the movements and the orders
     * @param found in the stock item, or of the order
     */
    public record Difference(
            @Nullable String sku,
            @Nullable String warehouse,
            @Nullable String order,
            String what,
            long expected,
            long found) {}
}
