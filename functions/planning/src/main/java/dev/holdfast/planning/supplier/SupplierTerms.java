package dev.holdfast.planning.supplier;

import dev.holdfast.planning.replenish.LeadTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as lists show it: as {@link Supplier}, but for its SKUs.
 *
 * @param supplies how many there are
 */
public record SupplierTerms(
        String id,
        String name,
        String currency,
        LeadTime leadTime,
        int reviewDays,
        long orderCost,
        double holdingRate,
        double serviceLevel,
        long minimumAmount,
        long minimumUnits,
        @Nullable Long budget,
        int supplies,
        long version,
        Instant updatedAt) {}
