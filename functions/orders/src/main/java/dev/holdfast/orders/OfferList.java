package dev.holdfast.orders;

import dev.holdfast.catalog.offer.Coupon;
import dev.holdfast.catalog.offer.Coupons;
import dev.holdfast.catalog.offer.Promotions;
import dev.holdfast.catalog.promotion.Offer;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.model.order.Redemption;
import dev.holdfast.model.order.Reduction;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The promotions that an order may have, as they were at most some seconds ago. Whether a coupon is used up is not looked
 * at here: that is decided with the stock, in the same write.
 */
@Singleton
public class OfferList {

    private final Promotions promotions;
    private final Coupons coupons;
    private final InstantSource clock;

    public OfferList(Promotions promotions, Coupons coupons, InstantSource clock) {
        this.promotions = promotions;
        this.coupons = coupons;
        this.clock = clock;
    }

    /**
     * What holds now for an order.
     *
     * @param redemptions its coupons
     */
    public record Offers(List<Offer> offers, List<Redemption> redemptions) {

        public Offers {
            offers = List.copyOf(offers);
            redemptions = List.copyOf(redemptions);
        }

        /** @throws Refusal with a 422 that names the coupons that took nothing off */
        void refuseUseless(List<Reduction> reductions) {
            Validation validation = new Validation();
            for (int i = 0; i < redemptions.size(); i++) {
                String code = redemptions.get(i).code();
                validation.require(
                        reductions.stream().anyMatch(each -> code.equals(each.coupon())),
                        pointer(i),
                        "takes nothing off this order");
            }
            validation.throwIfAny();
        }
    }

    /**
     * The promotions that hold by themselves, and those that the coupons grant.
     *
     * @param codes in capitals, as the order has them
     * @throws Refusal with a 422 that names the coupons that are unknown or not valid
     */
    public Offers now(List<String> codes) {
        Instant now = clock.instant();
        List<Promotion> holding = promotions.all().stream()
                .filter(each -> each.window().includes(now))
                .toList();
        List<Offer> offers = new ArrayList<>();
        holding.stream().filter(each -> !each.needsCoupon()).forEach(each -> offers.add(new Offer(each, null)));
        if (codes.isEmpty()) {
            return new Offers(offers, List.of());
        }
        List<Redemption> redemptions = new ArrayList<>();
        Map<String, Coupon> known = coupons.find(codes);
        Set<String> granted = new HashSet<>();
        Validation validation = new Validation();
        for (int i = 0; i < codes.size(); i++) {
            Coupon coupon = known.get(codes.get(i));
            if (coupon == null) {
                validation.reject(pointer(i), "unknown coupon");
                continue;
            }
            Optional<Promotion> promotion = granted(coupon, holding, now);
            validation
                    .require(promotion.isPresent(), pointer(i), "is not valid now")
                    .require(
                            promotion.isEmpty() || granted.add(coupon.promotion()),
                            pointer(i),
                            "grants what another coupon grants");
            promotion.ifPresent(each -> offers.add(new Offer(each, coupon.code())));
            redemptions.add(new Redemption(coupon.code(), coupon.maxRedemptions(), coupon.maxPerCustomer()));
        }
        validation.throwIfAny();
        return new Offers(offers, redemptions);
    }

    private static Optional<Promotion> granted(Coupon coupon, List<Promotion> holding, Instant now) {
        return holding.stream()
                .filter(each -> each.id().equals(coupon.promotion()) && each.needsCoupon())
                .filter(each -> coupon.isValid(now))
                .findFirst();
    }

    private static String pointer(int index) {
        return "/couponCodes/" + index;
    }
}
