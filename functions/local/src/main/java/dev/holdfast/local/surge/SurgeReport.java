package dev.holdfast.local.surge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.holdfast.local.retail.ImportReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a surge found.
 *
 * @param oversold units promised beyond what there was, by what the surge itself knows
 * @param lost orders that were accepted and never decided, flash sale and all
 * @param unpaid reserved orders whose payment did not settle them
 * @param refused orders that were not accepted
 * @param refusals the first few of those, and why
 * @param hotSku the SKU that most orders had
 * @param hotWritesPerOrder writes to its stock per decided order that had it, without the surge's own
 * @param repeats requests that had to be sent again: no connection, 429 or 5xx
 * @param parcels what became of what was paid and not cancelled
 * @param seconds from the first event to the last settled order
 * @param hot the flash sale, if there was one; it is in no other number but {@code oversold} and {@code lost}
 * @param coupon the race for a coupon, if there was one; as the flash sale
 */
public record SurgeReport(
        long accepted,
        long reserved,
        long rejected,
        long oversold,
        long lost,
        Percentiles decisionMs,
        double ordersPerSecond,
        double hotWritesPerOrder,
        String hotSku,
        AuditView audit,
        long paid,
        long unpaid,
        long cancelled,
        long refused,
        List<String> refusals,
        StockEventCounts stockEvents,
        ParcelStats parcels,
        @Nullable FlashReport hot,
        @Nullable CouponReport coupon,
        long repeats,
        double seconds,
        @JsonProperty("import") ImportReport imported) {

    /** Whether something happened that must never happen. */
    @JsonIgnore
    public boolean isFailed() {
        return oversold > 0
                || lost > 0
                || parcels.astray() > 0
                || !audit.clean()
                || (hot != null && !hot.exact())
                || (coupon != null && !coupon.exact());
    }
}
