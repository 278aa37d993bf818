package dev.holdfast.planning.supplier;

import dev.holdfast.planning.replenish.LeadTime;
import dev.holdfast.planning.replenish.Terms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who goods are ordered from. Money is in minor units of the supplier's currency, days are all days, closed ones too.
 *
 * @param currency ISO 4217 code in capitals
 * @param leadTime from order to receipt
 * @param reviewDays from one look at what is needed to the next
 * @param orderCost of an order, whatever is on it
 * @param holdingRate cost of a unit of money in stock for a year, such as 0.25
 * @param serviceLevel probability of enough stock of a SKU with typical lines and cost
 * @param minimumAmount of money below which the supplier takes no order; 0 for none
 * @param minimumUnits of all SKUs together, likewise
 * @param budget money for an order; null for as much as is needed
 * @param supplies by SKU, none twice
 * @param version counts the changes, from 1; the entity tag
 */
public record Supplier(
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
        List<SuppliedSku> supplies,
        long version,
        Instant updatedAt) {

    /** SKUs of one supplier; more is a 422. */
    public static final int SUPPLIES_MAX = 5_000;

    public Supplier {
        supplies = List.copyOf(supplies);
    }

    /** The strong entity tag of RFC 9110. */
    public String etag() {
        return "\"" + version + "\"";
    }

    public Terms terms() {
        return new Terms(leadTime, reviewDays, orderCost, holdingRate);
    }

    /** The same without what it supplies, for lists. */
    public SupplierTerms withoutSupplies(int count) {
        return new SupplierTerms(
                id,
                name,
                currency,
                leadTime,
                reviewDays,
                orderCost,
                holdingRate,
                serviceLevel,
                minimumAmount,
                minimumUnits,
                budget,
                count,
                version,
                updatedAt);
    }

    Supplier supplying(List<SuppliedSku> other) {
        return new Supplier(
                id,
                name,
                currency,
                leadTime,
                reviewDays,
                orderCost,
                holdingRate,
                serviceLevel,
                minimumAmount,
                minimumUnits,
                budget,
                other,
                version,
                updatedAt);
    }
}
