package dev.holdfast.inventory.reserve;

import dev.holdfast.model.order.Redemption;
import dev.holdfast.model.stock.Claim;
import dev.holdfast.model.stock.LimitKey;
import java.util.ArrayList;
import java.util.List;

/** What an order takes of its coupons: one redemption of all there are, and one of the customer's own. Pure. */
final class CouponClaims {

    /** Of a coupon without a limit redemptions are counted all the same. */
    static final long UNLIMITED = 1L << 60;

    private CouponClaims() {}

    static List<Claim> of(Redemption redemption, String customer) {
        List<Claim> claims = new ArrayList<>();
        long max = redemption.max() == 0 ? UNLIMITED : redemption.max();
        claims.add(new Claim(LimitKey.coupon(redemption.code()), 1, max));
        if (redemption.perCustomer() > 0) {
            claims.add(new Claim(LimitKey.coupon(redemption.code(), customer), 1, redemption.perCustomer()));
        }
        return claims;
    }

    static List<Claim> of(List<Redemption> redemptions, String customer) {
        return redemptions.stream().flatMap(each -> of(each, customer).stream()).toList();
    }
}
