package dev.holdfast.inventory.coupon;

import dev.holdfast.catalog.offer.Coupon;
import dev.holdfast.catalog.offer.CouponTable;
import dev.holdfast.inventory.stock.LimitTable;
import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /coupons/{code}}: with how often it is redeemed now, by orders that are neither dead nor given up. */
@Singleton
public class ReadCoupon implements HttpOperation {

    private final CouponTable coupons;
    private final LimitTable limits;

    public ReadCoupon(CouponTable coupons, LimitTable limits) {
        this.coupons = coupons;
        this.limits = limits;
    }

    /**
     * A coupon and what became of it.
     *
     * @param left absent if it has no limit; 0 also if the limit was lowered under what was redeemed
     */
    public record Redeemed(
            String code,
            String promotion,
            long maxRedemptions,
            long maxPerCustomer,
            @Nullable Instant from,
            @Nullable Instant until,
            long redeemed,
            @Nullable Long left,
            long version,
            Instant updatedAt) {

        private static Redeemed of(Coupon coupon, long redeemed) {
            long max = coupon.maxRedemptions();
            return new Redeemed(
                    coupon.code(),
                    coupon.promotion(),
                    max,
                    coupon.maxPerCustomer(),
                    coupon.from(),
                    coupon.until(),
                    redeemed,
                    max == 0 ? null : Math.max(0, max - redeemed),
                    coupon.version(),
                    coupon.updatedAt());
        }
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String code = Coupon.codeOf(request.pathParameter("code"));
        // a code that no coupon can have is not worth a read
        Optional<Coupon> found = Validation.NAME.matcher(code).matches() ? coupons.find(code) : Optional.empty();
        return found.map(coupon -> HttpAnswer.ok(Redeemed.of(coupon, limits.used(LimitKey.coupon(code))))
                        .with("ETag", coupon.etag()))
                .orElseGet(() -> HttpAnswer.problem(Problem.notFound("there is no such coupon")));
    }
}
