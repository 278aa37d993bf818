package dev.holdfast.catalog.promotion;

import dev.holdfast.catalog.promotion.Basket.Entry;
import dev.holdfast.model.order.Reduction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What promotions take off a cart. They are applied one after the other in the order in which they are declared, each to
 * what those before it have left to pay; no other order is tried, so what counts can be read off the declarations.
 * What a promotion takes off several lines is distributed over them in proportion to what is left to pay of each.
 *
 * <p>Pure: the same offers and lines give the same answer, in whatever order they come. No line and no shipping ever
 * costs less than nothing, and the amounts of a line add up to what is taken off it.
 */
public final class PromotionEngine {

    private final Cart cart;
    private final Basket basket;

    private PromotionEngine(Cart cart) {
        this.cart = cart;
        this.basket = new Basket(cart);
    }

    /**
     * The promotions that take something off, in the order in which they do.
     *
     * @param offers all of them hold now, and are in the cart's currency
     * @throws ArithmeticException if the goods come to more than a signed 64-bit number of minor units
     */
    public static List<Reduction> reduce(Cart cart, Collection<Offer> offers) {
        PromotionEngine engine = new PromotionEngine(cart);
        List<Reduction> reductions = new ArrayList<>();
        offers.stream()
                .sorted((one, other) -> one.promotion().compareTo(other.promotion()))
                .forEach(offer -> engine.apply(offer).ifPresent(reductions::add));
        return reductions;
    }

    private Optional<Reduction> apply(Offer offer) {
        Promotion promotion = offer.promotion();
        List<Entry> covered = basket.in(promotion.scope());
        if (covered.isEmpty() || !reaches(promotion.threshold(), covered)) {
            return Optional.empty();
        }
        Deal deal = deal(promotion, covered);
        if (deal.isNothing()) {
            return Optional.empty();
        }
        Map<String, Long> lines = new TreeMap<>();
        deal.off.forEach((entry, off) -> {
            entry.reduce(off, promotion);
            lines.put(entry.sku(), off);
        });
        deal.counted.forEach((entry, units) -> entry.free -= units);
        if (deal.shipping > 0) {
            basket.shipping.reduce(deal.shipping, promotion);
        }
        return Optional.of(new Reduction(promotion.id(), offer.coupon(), promotion.text(), lines, deal.shipping));
    }

    private static boolean reaches(Threshold threshold, List<Entry> covered) {
        return Basket.left(covered) >= threshold.amount()
                && covered.stream().mapToLong(entry -> entry.line.quantity()).sum() >= threshold.units();
    }

    private Deal deal(Promotion promotion, List<Entry> covered) {
        List<Entry> open =
                covered.stream().filter(entry -> entry.isOpenTo(promotion)).toList();
        return switch (promotion.benefit()) {
            case Benefit.Percent percent -> spread(Shares.part(Basket.left(open), percent.basisPoints()), open);
            case Benefit.AmountOff fixed -> spread(Math.min(fixed.amount(), Basket.left(open)), open);
            case Benefit.UnitPrice price -> unitPrice(price.price(), open);
            case Benefit.BuyGet buyGet -> SetDeals.buyGet(buyGet, open, others(promotion, buyGet));
            case Benefit.Bundle bundle -> SetDeals.bundle(bundle, basket.entries(entry -> entry.isOpenTo(promotion)));
            case Benefit.FreeShipping free -> shipping(free, promotion);
        };
    }

    private List<Entry> others(Promotion promotion, Benefit.BuyGet buyGet) {
        Scope of = buyGet.of().orElse(Scope.ALL);
        return basket.in(of).stream()
                .filter(entry -> entry.isOpenTo(promotion))
                .filter(entry -> !promotion.scope().covers(entry.sku(), entry.line.category()))
                .toList();
    }

    private static Deal spread(long total, List<Entry> entries) {
        long[] shares =
                Shares.of(total, entries.stream().mapToLong(entry -> entry.left).toArray());
        Deal deal = new Deal();
        for (int i = 0; i < shares.length; i++) {
            deal.take(entries.get(i), shares[i]);
        }
        return deal;
    }

    private static Deal unitPrice(long price, List<Entry> entries) {
        Deal deal = new Deal();
        // a price above the list price could overflow, and takes nothing off anyway
        entries.stream()
                .filter(entry -> price < entry.line.unitPrice())
                .forEach(entry -> deal.take(entry, entry.left - price * entry.line.quantity()));
        return deal;
    }

    private Deal shipping(Benefit.FreeShipping free, Promotion promotion) {
        Deal deal = new Deal();
        boolean there = free.zones().isEmpty() || free.zones().contains(cart.zone());
        if (there && basket.shipping.isOpenTo(promotion)) {
            deal.shipping = basket.shipping.left;
        }
        return deal;
    }
}
