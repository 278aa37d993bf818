package dev.holdfast.model.order;

import dev.holdfast.model.Address;
import dev.holdfast.model.Zone;
import java.time.Instant;
import java.util.List;

/**
 * An order as it was accepted: priced and immutable. It is the message on the queue and the document in the table.
 *
 * @param id see {@code OrderIds}
 * @param customer who ordered; personal data only by reference
 * @param fingerprint of the request's body, so that a key reused with another body is recognised
 * @param lines one for each SKU, at most 1,000
 * @param partial whether the customer takes what is there when not all is
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
        Instant acceptedAt) {

    public AcceptedOrder {
        lines = List.copyOf(lines);
        couponCodes = List.copyOf(couponCodes);
    }

    public String currency() {
        return totals.total().currency();
    }
}
