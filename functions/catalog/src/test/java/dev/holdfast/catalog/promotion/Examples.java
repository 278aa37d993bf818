package dev.holdfast.catalog.promotion;

import dev.holdfast.model.Zone;
import dev.holdfast.model.order.Reduction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Carts and promotions for tests to read. */
final class Examples {

    private Examples() {}

    static Cart cart(Cart.Line... lines) {
        return new Cart(List.of(lines), 395, Zone.DOMESTIC);
    }

    static Cart.Line line(String sku, long quantity, long unitPrice) {
        return new Cart.Line(sku, "kitchen", quantity, unitPrice);
    }

    static Scope skus(String... skus) {
        return new Scope(Set.of(skus), Set.of());
    }

    /** On all goods, without conditions. */
    static Promotion promotion(String id, int priority, Benefit benefit) {
        return new Promotion(
                id, "text of " + id, priority, false, Window.ALWAYS, false, "", "", Scope.ALL, Threshold.NONE, benefit);
    }

    static Promotion on(Scope scope, Promotion all) {
        return new Promotion(
                all.id(),
                all.text(),
                all.priority(),
                all.needsCoupon(),
                all.window(),
                all.exclusive(),
                all.group(),
                all.currency(),
                scope,
                all.threshold(),
                all.benefit());
    }

    static Promotion reaching(Threshold threshold, Promotion any) {
        return new Promotion(
                any.id(),
                any.text(),
                any.priority(),
                any.needsCoupon(),
                any.window(),
                any.exclusive(),
                any.group(),
                any.currency(),
                any.scope(),
                threshold,
                any.benefit());
    }

    static Promotion stacking(boolean exclusive, String group, Promotion any) {
        return new Promotion(
                any.id(),
                any.text(),
                any.priority(),
                any.needsCoupon(),
                any.window(),
                exclusive,
                group,
                any.currency(),
                any.scope(),
                any.threshold(),
                any.benefit());
    }

    static List<Reduction> reduce(Cart cart, Promotion... promotions) {
        return PromotionEngine.reduce(
                cart,
                Arrays.stream(promotions).map(each -> new Offer(each, null)).toList());
    }

    static Reduction off(String promotion, Map<String, Long> lines) {
        return new Reduction(promotion, null, "text of " + promotion, lines, 0);
    }
}
