package dev.holdfast.catalog.offer;

import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.EntityTags;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@code PUT /coupons/{code}}: 201 if it is new, 200 if it replaces. What has been redeemed stays redeemed: a limit that is
 * lowered under it lets no further order have the coupon. Orders that were accepted before are decided by the limit
 * that they were promised.
 */
@Singleton
public class PutCoupon implements HttpOperation {

    private final CouponTable coupons;
    private final PromotionTable promotions;
    private final InstantSource clock;

    public PutCoupon(CouponTable coupons, PromotionTable promotions, InstantSource clock) {
        this.coupons = coupons;
        this.promotions = promotions;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String code = Coupon.codeOf(request.pathParameter("code"));
        CouponBody body = request.json(CouponBody.class);
        Validation validation = new Validation().name(code, "/code");
        body.check(validation);
        validation.throwIfAny();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int tries = 0; tries < PutPromotion.TRIES_MAX; tries++) {
            Optional<Coupon> before = coupons.find(code);
            EntityTags.checkWrite(request, before.map(Coupon::etag));
            Coupon after = body.after(before, code, now);
            refuseUnlessGranted(after.promotion());
            if (coupons.put(after)) {
                return HttpAnswer.of(before.isEmpty() ? 201 : 200, after).with("ETag", after.etag());
            }
            // looked at again: the caller's conditions may no longer hold
        }
        throw new Unavailable("the coupon was changed by others again and again");
    }

    private void refuseUnlessGranted(String promotion) {
        boolean granted = promotions
                .find(promotion)
                .map(stored -> stored.promotion().needsCoupon())
                .orElse(false);
        if (!granted) {
            throw new Refusal(Problem.invalid("/promotion", "must be a promotion that needs a coupon"));
        }
    }
}
