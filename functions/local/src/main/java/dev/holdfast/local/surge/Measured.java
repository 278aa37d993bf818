package dev.holdfast.local.surge;

import dev.holdfast.local.retail.ImportReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen of a replay, from which its report is worked out. */
record Measured(
        List<PlacedOrder> orders,
        List<String> refusals,
        StockEventCounts stockEvents,
        String hotSku,
        long hotWrites,
        double seconds) {

    SurgeReport report(
            ImportReport imported,
            long oversold,
            ParcelStats parcels,
            @Nullable FlashReport hot,
            @Nullable CouponReport coupon,
            AuditView audit,
            long repeats) {
        OrderStats stats = OrderStats.of(orders);
        return new SurgeReport(
                stats.accepted(),
                stats.reserved(),
                stats.rejected(),
                oversold,
                stats.lost()
                        + (hot == null ? 0 : hot.orders().lost())
                        + (coupon == null ? 0 : coupon.orders().lost()),
                stats.decisionMs(),
                stats.ordersPerSecond(),
                Ratios.of(hotWrites, decidedWithHotSku()),
                hotSku,
                audit,
                stats.paid(),
                stats.unpaid(),
                stockEvents.cancelled(),
                stats.refused(),
                refusals,
                stockEvents,
                parcels,
                hot,
                coupon,
                repeats,
                Math.round(seconds * 10) / 10.0,
                imported);
    }

    /** Only those that were decided in this surge have written in it. */
    private long decidedWithHotSku() {
        return orders.stream()
                .filter(order -> order.quantities().containsKey(hotSku)
                        && order.timeToDecision().isPresent())
                .count();
    }
}
