package dev.holdfast.inventory.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.offer.Coupon;
import dev.holdfast.catalog.offer.CouponTable;
import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.stock.LimitTable;
import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.platform.http.HttpAnswer;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReadCouponTest {

    private final Shop shop = new Shop();

    @Test
    void itShowsWhatIsRedeemedAndWhatIsLeft() {
        issue("HOT", 5, 1);
        redeem("HOT", 3);
        assertThat(Shop.json(read("hot")))
                .contains("'maxRedemptions':5", "'maxPerCustomer':1", "'redeemed':3", "'left':2", "'code':'HOT'");
        assertThat(read("hot").headers()).containsEntry("ETag", "\"1\"");
    }

    @Test
    void withoutALimitNothingIsLeftToTell() {
        issue("FREE", 0, 0);
        redeem("FREE", 7);
        assertThat(Shop.json(read("FREE"))).contains("'redeemed':7").doesNotContain("left");
    }

    @Test
    void ofALimitThatWasLoweredNothingIsLeft() {
        issue("HOT", 2, 0);
        redeem("HOT", 3);
        assertThat(Shop.json(read("HOT"))).contains("'redeemed':3", "'left':0");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(read("NONE").status()).isEqualTo(404);
        assertThat(read("no coupon").status()).isEqualTo(404);
    }

    private void issue(String code, long max, long perCustomer) {
        shop.get(CouponTable.class).put(new Coupon(code, "p", max, perCustomer, null, null, 1, shop.now()));
    }

    private void redeem(String code, long times) {
        shop.commit(shop.get(LimitTable.class).claim(LimitKey.coupon(code), times, times, OptionalLong.empty()));
    }

    private HttpAnswer read(String code) {
        return shop.ask(shop.get(ReadCoupon.class), Map.of("code", code), "{}");
    }
}
