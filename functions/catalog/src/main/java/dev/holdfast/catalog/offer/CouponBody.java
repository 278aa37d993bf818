package dev.holdfast.catalog.offer;

import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.Validation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A coupon as a caller sends it: anything may be missing. */
public record CouponBody(
        @Nullable String promotion,
        @Nullable Long maxRedemptions,
        @Nullable Long maxPerCustomer,
        @Nullable Instant from,
        @Nullable Instant until) {

    void check(Validation validation) {
        validation
                .name(promotion, "/promotion")
                .between(or0(maxRedemptions), 0, Limits.QUANTITY_MAX, "/maxRedemptions")
                .between(or0(maxPerCustomer), 0, Limits.QUANTITY_MAX, "/maxPerCustomer");
        PromotionBody.checkWindow(from, until, validation);
    }

    /** The coupon that this makes of what was there. The body has been checked. */
    Coupon after(Optional<Coupon> before, String code, Instant at) {
        return new Coupon(
                code,
                Objects.requireNonNull(promotion),
                or0(maxRedemptions),
                or0(maxPerCustomer),
                millis(from),
                millis(until),
                before.map(Coupon::version).orElse(0L) + 1,
                at);
    }

    /** As fine as the row has it. */
    private static @Nullable Instant millis(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static long or0(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
