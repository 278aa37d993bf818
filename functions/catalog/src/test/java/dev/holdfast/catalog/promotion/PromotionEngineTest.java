package dev.holdfast.catalog.promotion;

import static dev.holdfast.catalog.promotion.Examples.cart;
import static dev.holdfast.catalog.promotion.Examples.line;
import static dev.holdfast.catalog.promotion.Examples.off;
import static dev.holdfast.catalog.promotion.Examples.on;
import static dev.holdfast.catalog.promotion.Examples.promotion;
import static dev.holdfast.catalog.promotion.Examples.reaching;
import static dev.holdfast.catalog.promotion.Examples.reduce;
import static dev.holdfast.catalog.promotion.Examples.skus;
import static dev.holdfast.catalog.promotion.Examples.stacking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.promotion.Benefit.AmountOff;
import dev.holdfast.catalog.promotion.Benefit.Bundle;
import dev.holdfast.catalog.promotion.Benefit.BuyGet;
import dev.holdfast.catalog.promotion.Benefit.FreeShipping;
import dev.holdfast.catalog.promotion.Benefit.Percent;
import dev.holdfast.catalog.promotion.Benefit.UnitPrice;
import dev.holdfast.model.Zone;
import dev.holdfast.model.order.Reduction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromotionEngineTest {

    @Test
    void aShareOfAnOrderIsRoundedOnceAndDistributedToThePenny() {
        // 10 % of 999 is 100 (99.9), of which each third has a right to 33.3
        assertThat(reduce(cart(line("a", 1, 333), line("b", 1, 333), line("c", 1, 333)), promotion("p", 1, tenth())))
                .containsExactly(off("p", Map.of("a", 34L, "b", 33L, "c", 33L)));
    }

    @Test
    void anAmountOffIsNeverMoreThanThereIsToPay() {
        Cart small = cart(line("a", 2, 100), line("b", 1, 50));
        assertThat(reduce(small, promotion("p", 1, new AmountOff(100))))
                .containsExactly(off("p", Map.of("a", 80L, "b", 20L)));
        assertThat(reduce(small, promotion("p", 1, new AmountOff(1_000))))
                .containsExactly(off("p", Map.of("a", 200L, "b", 50L)));
    }

    @Test
    void onlyWhatIsInScopeIsReduced() {
        Cart cart = new Cart(
                List.of(new Cart.Line("a", "kitchen", 1, 100), new Cart.Line("b", "garden", 1, 100)), 0, Zone.WORLD);
        Scope garden = new Scope(Set.of(), Set.of("garden"));
        assertThat(reduce(cart, on(garden, promotion("p", 1, tenth())))).containsExactly(off("p", Map.of("b", 10L)));
        assertThat(reduce(cart, on(skus("c"), promotion("p", 1, tenth())))).isEmpty();
    }

    @Test
    void aThresholdIsReachedOrNot() {
        Promotion fifty = promotion("p", 1, new AmountOff(50));
        Cart cart = cart(line("a", 3, 100));
        assertThat(reduce(cart, reaching(new Threshold(300, 3), fifty))).hasSize(1);
        assertThat(reduce(cart, reaching(new Threshold(301, 0), fifty))).isEmpty();
        assertThat(reduce(cart, reaching(new Threshold(0, 4), fifty))).isEmpty();
    }

    @Test
    void aThresholdCountsWhatIsLeftToPayInTheDeclaredOrder() {
        Promotion percent = promotion("percent", 1, tenth());
        Cart cart = cart(line("a", 1, 1_000));
        Promotion after = reaching(new Threshold(1_000, 0), promotion("fixed", 2, new AmountOff(100)));
        Promotion before = reaching(new Threshold(1_000, 0), promotion("fixed", 0, new AmountOff(100)));
        assertThat(reduce(cart, after, percent))
                .extracting(Reduction::promotion)
                .containsExactly("percent");
        assertThat(reduce(cart, percent, before))
                .containsExactly(off("fixed", Map.of("a", 100L)), off("percent", Map.of("a", 90L)));
    }

    @Test
    void promotionsOfOnePriorityComeByTheirIds() {
        assertThat(reduce(cart(line("a", 1, 1_000)), promotion("b", 1, tenth()), promotion("a", 1, tenth())))
                .extracting(Reduction::promotion)
                .containsExactly("a", "b");
    }

    @Test
    void aUnitCostsNoMoreThanItsReducedPrice() {
        Cart cart = cart(line("a", 3, 100), line("b", 1, 60));
        assertThat(reduce(cart, promotion("p", 1, new UnitPrice(75)))).containsExactly(off("p", Map.of("a", 75L)));
        assertThat(reduce(cart, promotion("first", 1, new AmountOff(200)), promotion("p", 2, new UnitPrice(75))))
                .extracting(Reduction::promotion)
                .containsExactly("first");
    }

    @Test
    void ofThreeTheCheapestIsFree() {
        Promotion threeForTwo = promotion("p", 1, new BuyGet(2, 1, 10_000, Optional.empty(), 100));
        assertThat(reduce(cart(line("a", 2, 500), line("b", 4, 300)), threeForTwo))
                .containsExactly(off("p", Map.of("b", 600L)));
        assertThat(reduce(cart(line("a", 2, 500)), threeForTwo)).isEmpty();
        Promotion once = promotion("p", 1, new BuyGet(2, 1, 5_000, Optional.empty(), 1));
        assertThat(reduce(cart(line("a", 9, 500)), once)).containsExactly(off("p", Map.of("a", 250L)));
    }

    @Test
    void whoBuysAPanGetsALid() {
        Promotion lid = on(skus("pan"), promotion("p", 1, new BuyGet(1, 1, 10_000, Optional.of(skus("lid")), 100)));
        assertThat(reduce(cart(line("pan", 2, 4_000), line("lid", 3, 900)), lid))
                .containsExactly(off("p", Map.of("lid", 1_800L)));
        assertThat(reduce(cart(line("lid", 3, 900)), lid)).isEmpty();
    }

    @Test
    void aBundleCostsItsPriceAsOftenAsItIsThere() {
        Promotion breakfast = promotion("p", 1, new Bundle(Map.of("cup", 2L, "plate", 1L), 1_000));
        Cart cart = cart(line("cup", 5, 300), line("plate", 2, 600), line("pan", 1, 4_000));
        // two bundles of 1,200 each; 200 off each, in proportion
        assertThat(reduce(cart, breakfast)).containsExactly(off("p", Map.of("cup", 200L, "plate", 200L)));
        assertThat(reduce(cart(line("cup", 5, 300)), breakfast)).isEmpty();
        assertThat(reduce(cart(line("cup", 2, 100), line("plate", 1, 100)), breakfast))
                .isEmpty();
    }

    @Test
    void aUnitIsPartOfOneSetOnly() {
        Promotion one = promotion("one", 1, new Bundle(Map.of("a", 1L, "b", 1L), 150));
        Promotion other = promotion("other", 2, new Bundle(Map.of("a", 1L, "c", 1L), 150));
        assertThat(reduce(cart(line("a", 1, 100), line("b", 1, 100), line("c", 1, 100)), one, other))
                .extracting(Reduction::promotion)
                .containsExactly("one");
        assertThat(reduce(cart(line("a", 2, 100), line("b", 1, 100), line("c", 1, 100)), one, other))
                .extracting(Reduction::promotion)
                .containsExactly("one", "other");
    }

    @Test
    void shippingIsFreeWhereItIsPromised() {
        Promotion free = promotion("p", 1, new FreeShipping(Set.of(Zone.DOMESTIC)));
        assertThat(reduce(cart(line("a", 1, 100)), free))
                .containsExactly(new Reduction("p", null, "text of p", Map.of(), 395));
        Cart abroad = new Cart(List.of(line("a", 1, 100)), 995, Zone.WORLD);
        assertThat(reduce(abroad, free)).isEmpty();
        assertThat(reduce(abroad, promotion("p", 1, new FreeShipping(Set.of()))))
                .hasSize(1);
    }

    @Test
    void ofAGroupTheFirstReducesALine() {
        Promotion first = stacking(false, "sale", on(skus("a"), promotion("first", 1, tenth())));
        Promotion second = stacking(false, "sale", promotion("second", 2, tenth()));
        Promotion other = stacking(false, "club", promotion("third", 3, tenth()));
        assertThat(reduce(cart(line("a", 1, 1_000), line("b", 1, 1_000)), first, second, other))
                .containsExactly(
                        off("first", Map.of("a", 100L)),
                        off("second", Map.of("b", 100L)),
                        off("third", Map.of("a", 90L, "b", 90L)));
    }

    @Test
    void nothingIsAddedToAnExclusivePromotion() {
        Promotion sale = stacking(true, "", on(skus("a"), promotion("sale", 1, tenth())));
        Promotion coupon = promotion("coupon", 2, tenth());
        Cart cart = cart(line("a", 1, 1_000), line("b", 1, 1_000));
        assertThat(reduce(cart, sale, coupon))
                .containsExactly(off("sale", Map.of("a", 100L)), off("coupon", Map.of("b", 100L)));
        Promotion late = stacking(true, "", on(skus("a"), promotion("late", 3, tenth())));
        assertThat(reduce(cart, coupon, late)).extracting(Reduction::promotion).containsExactly("coupon");
    }

    @Test
    void aCouponIsNamedByWhatItGrants() {
        Promotion tenth = promotion("p", 1, tenth());
        assertThat(PromotionEngine.reduce(cart(line("a", 1, 100)), List.of(new Offer(tenth, "SPRING"))))
                .containsExactly(new Reduction("p", "SPRING", "text of p", Map.of("a", 10L), 0));
    }

    @Test
    void aCartHasOneLineForEachSku() {
        assertThatIllegalArgumentException().isThrownBy(() -> cart(line("a", 1, 1), line("a", 2, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> line("a", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> line("a", 1, -1));
    }

    private static Benefit tenth() {
        return new Percent(1_000);
    }
}
