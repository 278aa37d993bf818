package dev.holdfast.orders.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.Product;
import dev.holdfast.model.Address;
import dev.holdfast.model.Money;
import dev.holdfast.model.Zone;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.Totals;
import dev.holdfast.orders.pricing.Pricing.Item;
import dev.holdfast.orders.pricing.Pricing.Priced;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Pricing pricing = new PricingSettings(
                    "GBP",
                    "1000:395 +1000:100",
                    "1000:995 +1000:300",
                    "1000:1495 +1000:500",
                    "GB/standard 0.20, GB/reduced 0.05, GB/zero 0")
            .pricing();

    @Test
    void anOrderCostsItsGoodsItsShippingAndItsTax() {
        Priced priced = priced("GB", item("mug", 255, 3, 300, "standard"), item("book", 1000, 1, 200, "zero"));
        // 3 x 255 + 1000 = 1765; 1,100 g: 395 + 100; tax: 20 % of 765 + 495
        assertThat(priced.totals()).isEqualTo(totals(1765, 495, 252));
        assertThat(priced.totals().total()).isEqualTo(gbp(1765 + 495 + 252));
        assertThat(priced.zone()).isEqualTo(Zone.DOMESTIC);
    }

    @Test
    void aLineCarriesAllThatLaterStepsNeed() {
        Product product = new Product("mug", "A mug", gbp(255), "Kitchen", 300, "reduced", 4, 2, 10, 7, NOW);
        Priced priced = (Priced) pricing.price(List.of(new Item(product, 2)), "GB", List.of());
        assertThat(priced.lines()).containsExactly(new OrderLine("mug", 2, 255, 510, 300, "reduced", 7, 4, 2, 10));
    }

    @ParameterizedTest
    @CsvSource({"GB, 395, 123", "JE, 395, 0", "GG, 395, 0", "FR, 995, 0", "US, 1495, 0"})
    void shippingGoesByZoneAndTaxByCountry(String country, long shipping, long tax) {
        Priced priced = priced(country, item("mug", 220, 1, 300, "standard"));
        assertThat(priced.totals()).isEqualTo(totals(220, shipping, tax));
    }

    @Test
    void taxIsRoundedOncePerClassWithHalvesUp() {
        // 5 % of 3 x 10 is 1.5, rounded to 2; three lines rounded one by one would come to 3. Shipping: 20 % of 395 is
        // 79
        Priced priced = priced(
                "GB", item("a", 10, 1, 1, "reduced"), item("b", 10, 1, 1, "reduced"), item("c", 10, 1, 1, "reduced"));
        assertThat(priced.totals().tax()).isEqualTo(gbp(2 + 79));
    }

    @Test
    void aProductInAnotherCurrencyIsNamed() {
        Product dollars = product("us", new Money(500, "USD"), 1, "standard");
        assertThat(pricing.price(List.of(item("a", 1, 1, 1, "standard"), new Item(dollars, 1)), "GB", List.of()))
                .isEqualTo(new Pricing.CurrencyMismatch(List.of(1), "GBP"));
    }

    @Test
    void aTaxClassWithoutARateIsNamedWhereTaxIsDue() {
        Item odd = item("a", 100, 1, 1, "luxury");
        assertThat(pricing.price(List.of(odd), "GB", List.of())).isEqualTo(new Pricing.Untaxable(List.of(0)));
        assertThat(pricing.price(List.of(odd), "US", List.of())).isInstanceOf(Priced.class);
    }

    @Test
    void aLineBeyond64BitsIsNamed() {
        Item fits = item("a", Long.MAX_VALUE / 2, 1, 0, "zero");
        Item beyond = item("b", Long.MAX_VALUE / 2, 3, 0, "zero");
        Item farBeyond = item("c", Long.MAX_VALUE, Integer.MAX_VALUE, 0, "zero");
        assertThat(pricing.price(List.of(fits, beyond, farBeyond), "GB", List.of()))
                .isEqualTo(new Pricing.TooLarge(List.of(1, 2)));
    }

    @Test
    void aSumBeyond64BitsIsRefusedAsAWhole() {
        Item half = item("a", Long.MAX_VALUE / 2 + 1, 1, 0, "zero");
        Item other = item("b", Long.MAX_VALUE / 2 + 1, 1, 0, "zero");
        assertThat(pricing.price(List.of(half, other), "GB", List.of())).isEqualTo(new Pricing.TooLarge(List.of()));
    }

    @Test
    void theLargestPriceThatFitsIsExact() {
        Priced priced = priced("JE", item("a", Long.MAX_VALUE - 395, 1, 0, "zero"));
        assertThat(priced.totals().total()).isEqualTo(gbp(Long.MAX_VALUE));
        assertThat(pricing.price(List.of(item("a", Long.MAX_VALUE - 394, 1, 0, "zero")), "JE", List.of()))
                .isEqualTo(new Pricing.TooLarge(List.of()));
    }

    @Test
    void aPartialOrderIsPricedForWhatItGets() {
        AcceptedOrder order = accepted(item("mug", 255, 3, 400, "standard"), item("book", 1000, 2, 200, "zero"));
        AcceptedOrder partial = pricing.reprice(order, Map.of("mug", 1L));
        assertThat(partial.totals())
                .isEqualTo(priced("GB", item("mug", 255, 1, 400, "standard"), item("book", 1000, 2, 200, "zero"))
                        .totals());
        assertThat(partial.lines()).extracting(OrderLine::quantity).containsExactly(1L, 2L);
        assertThat(partial.lines().getFirst().total()).isEqualTo(255);
        assertThat(partial.id()).isEqualTo(order.id());
        assertThat(partial.fingerprint()).isEqualTo(order.fingerprint());
    }

    @Test
    void aLineThatGetsNothingIsLeftOut() {
        AcceptedOrder order = accepted(item("mug", 255, 3, 400, "standard"), item("book", 1000, 2, 200, "zero"));
        assertThat(pricing.reprice(order, Map.of("mug", 0L)).lines())
                .extracting(OrderLine::sku)
                .containsExactly("book");
    }

    @Test
    void anOrderThatLosesNothingCostsTheSame() {
        AcceptedOrder order = accepted(item("mug", 255, 3, 400, "standard"));
        assertThat(pricing.reprice(order, Map.of())).isEqualTo(order);
    }

    @Test
    void aPartialOrderNeitherGrowsNorVanishes() {
        AcceptedOrder order = accepted(item("mug", 255, 3, 400, "standard"));
        assertThatIllegalArgumentException().isThrownBy(() -> pricing.reprice(order, Map.of("mug", 4L)));
        assertThatIllegalArgumentException().isThrownBy(() -> pricing.reprice(order, Map.of("mug", -1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> pricing.reprice(order, Map.of("mug", 0L)));
    }

    private AcceptedOrder accepted(Item... items) {
        Priced priced = priced("GB", items);
        Address address = new Address("N", "1 High St", null, "York", null, "YO1 1AA", "GB");
        return new AcceptedOrder(
                "id", "c1", "print", priced.lines(), priced.totals(), address, priced.zone(), List.of(), true, NOW);
    }

    private Priced priced(String country, Item... items) {
        return (Priced) pricing.price(List.of(items), country, List.of());
    }

    private static Totals totals(long goods, long shipping, long tax) {
        return Totals.of(gbp(goods), gbp(0), gbp(shipping), gbp(tax));
    }

    private static Item item(String sku, long price, long quantity, int grams, String taxClass) {
        return new Item(product(sku, gbp(price), grams, taxClass), quantity);
    }

    private static Product product(String sku, Money price, int grams, String taxClass) {
        return new Product(sku, sku, price, "Things", grams, taxClass, 1, 0, 0, 1, NOW);
    }

    private static Money gbp(long amount) {
        return new Money(amount, "GBP");
    }
}
