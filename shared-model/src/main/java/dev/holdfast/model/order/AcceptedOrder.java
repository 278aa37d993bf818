package dev.holdfast.model.order;

import dev.holdfast.model.Address;
import dev.holdfast.model.Zone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was accepted: priced and immutable. It is the message on the queue and the document in the table.
 *
 * @param id see {@code OrderIds}
 * @param customer who ordered; personal data only by reference
 * @param fingerprint of the request's body, so that a key reused with another body is recognised
 * @param lines one for each SKU, at most 1,000
 * @param couponCodes in capitals
 * @param partial whether the customer takes what is there when not all is
 * @param promoted what promotions do for it; null if none does, so that such an order is no larger for them
 */
public record AcceptedOrder(
        String id,
        String customer,
        String fingerprint,
        List<OrderLine> lines,
        Totals totals,
        Address shipTo,
        Zone zone,
        List<String> couponCodes,
        boolean partial,
        Instant acceptedAt,
        @Nullable Promoted promoted) {

    public AcceptedOrder {
        lines = List.copyOf(lines);
        couponCodes = List.copyOf(couponCodes);
    }

    /** An order that no promotion does anything for. */
    public AcceptedOrder(
            String id,
            String customer,
            String fingerprint,
            List<OrderLine> lines,
            Totals totals,
            Address shipTo,
            Zone zone,
            List<String> couponCodes,
            boolean partial,
            Instant acceptedAt) {
        this(id, customer, fingerprint, lines, totals, shipTo, zone, couponCodes, partial, acceptedAt, null);
    }

    /** What promotions take off, in the order in which they were applied. */
    public List<Reduction> reductions() {
        return promoted == null ? List.of() : promoted.reductions();
    }

    /** The coupons that it redeems. */
    public List<Redemption> redemptions() {
        return promoted == null ? List.of() : promoted.redemptions();
    }

    public String currency() {
        return totals.total().currency();
    }
}
