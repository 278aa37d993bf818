package dev.holdfast.orders.request;

import dev.holdfast.model.Address;
import java.util.Comparator;
import java.util.List;

/**
 * An order as it is wanted, understood and in range.
 *
 * @param lines one for each SKU
 * @param couponCodes in capitals, none of them twice
 */
public record WantedOrder(List<WantedLine> lines, Address shipTo, List<String> couponCodes, boolean partial) {

    public WantedOrder {
        lines = List.copyOf(lines);
        couponCodes = List.copyOf(couponCodes);
    }

    /**
     * The same for any two bodies that ask for the same, however they are written: white space, the order of fields and
     * lines, a SKU's quantity in one line or several, coupons in any order. 43 characters.
     */
    public String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(lines.size());
        lines.stream()
                .sorted(Comparator.comparing(WantedLine::sku))
                .forEach(line -> fingerprint.add(line.sku()).add(line.quantity()));
        fingerprint
                .add(shipTo.name())
                .add(shipTo.line1())
                .add(shipTo.line2())
                .add(shipTo.city())
                .add(shipTo.region())
                .add(shipTo.postalCode())
                .add(shipTo.country())
                .add(partial ? 1 : 0);
        couponCodes.stream().sorted().forEach(fingerprint::add);
        return fingerprint.text();
    }
}
