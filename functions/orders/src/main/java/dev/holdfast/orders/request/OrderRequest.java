package dev.holdfast.orders.request;

import dev.holdfast.catalog.offer.Coupon;
import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of an order or a quote as it was sent: anything may be missing, doubled or absurd. */
public record OrderRequest(
        @Nullable List<@Nullable Line> lines,
        @Nullable ShipTo shipTo,
        @Nullable List<@Nullable String> couponCodes,
        @Nullable Boolean partial) {

    /** So many units of a SKU. */
    public record Line(@Nullable String sku, @Nullable Long quantity) {}

    /** @throws dev.holdfast.platform.http.Refusal with a 422 that names all that is wrong */
    public WantedOrder toOrder() {
        Validation validation = new Validation();
        checkShared(validation);
        if (shipTo == null) {
            validation.reject("/shipTo", "is missing");
        } else {
            shipTo.checkAddress(validation);
        }
        List<WantedLine> wanted = sum(validation);
        validation.throwIfAny();
        return new WantedOrder(
                wanted, Objects.requireNonNull(shipTo).toAddress(), codes(), Boolean.TRUE.equals(partial));
    }

    /**
     * For a quote the country alone has to be there: nothing is sent.
     *
     * @throws dev.holdfast.platform.http.Refusal with a 422 that names all that is wrong
     */
    public WantedQuote toQuote() {
        Validation validation = new Validation();
        checkShared(validation);
        if (shipTo == null) {
            validation.reject("/shipTo", "is missing");
        } else {
            shipTo.checkCountry(validation);
        }
        List<WantedLine> wanted = sum(validation);
        validation.throwIfAny();
        return new WantedQuote(wanted, Objects.requireNonNull(shipTo).countryOrEmpty(), codes());
    }

    private void checkShared(Validation validation) {
        validation.lines(lines, Limits.ORDER_LINES_MAX, "/lines");
        if (couponCodes != null && couponCodes.size() > Limits.COUPONS_MAX) {
            validation.reject("/couponCodes", "must be at most " + Limits.COUPONS_MAX);
        } else if (couponCodes != null) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < couponCodes.size(); i++) {
                checkCode(couponCodes.get(i), "/couponCodes/" + i, seen, validation);
            }
        }
    }

    private static void checkCode(@Nullable String code, String pointer, Set<String> seen, Validation validation) {
        if (code == null || !Validation.NAME.matcher(code).matches()) {
            validation.reject(pointer, "unknown coupon");
        } else {
            validation.require(seen.add(Coupon.codeOf(code)), pointer, "is there twice");
        }
    }

    /** They have been checked; each stands where it stood. */
    private List<String> codes() {
        return couponCodes == null
                ? List.of()
                : couponCodes.stream()
                        .map(code -> Coupon.codeOf(Objects.requireNonNull(code)))
                        .toList();
    }

    /** One line for each SKU, in the order in which they were first named. Too many lines are not looked at. */
    private List<WantedLine> sum(Validation validation) {
        Map<String, WantedLine> bySku = new LinkedHashMap<>();
        if (lines == null || lines.size() > Limits.ORDER_LINES_MAX) {
            return List.of();
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line == null) {
                validation.reject("/lines/" + i, "is null");
            } else {
                add(line, i, bySku, validation);
            }
        }
        return new ArrayList<>(bySku.values());
    }

    private static void add(Line line, int index, Map<String, WantedLine> bySku, Validation validation) {
        String pointer = "/lines/" + index;
        String sku = line.sku();
        Long quantity = line.quantity();
        validation.name(sku, pointer + "/sku").between(quantity, 1, Limits.QUANTITY_MAX, pointer + "/quantity");
        if (sku == null || quantity == null || quantity < 1 || quantity > Limits.QUANTITY_MAX) {
            return;
        }
        // at most 1,000 lines of at most 2^31 - 1: no overflow of 64 bits
        WantedLine sum = bySku.merge(
                sku,
                new WantedLine(sku, quantity, index),
                (before, more) -> new WantedLine(sku, before.quantity() + more.quantity(), before.index()));
        validation.require(
                sum.quantity() <= Limits.QUANTITY_MAX,
                pointer + "/quantity",
                "with the other lines of this SKU comes to more than " + Limits.QUANTITY_MAX);
    }
}
