package dev.holdfast.search.store;

import static dev.holdfast.search.SearchShop.skus;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Product;
import dev.holdfast.model.Money;
import dev.holdfast.search.ListProducts;
import dev.holdfast.search.SearchShop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How late a search may be, whatever becomes of snapshots. */
class FreshnessTest {

    private static final Map<String, String> MUGS = Map.of("q", "mug ");

    private final SearchShop shop = new SearchShop();

    @Test
    void aChangeIsFoundWithinTheRefreshTimeAndNotBefore() {
        shop.put("M1", "A mug");
        ListProducts process = shop.process();
        assertThat(skus(process, MUGS)).containsExactly("M1");
        shop.pass(Duration.ofMillis(1));
        shop.put("M1", "A beaker");
        shop.put("M2", "A mug");
        shop.pass(Duration.ofSeconds(SearchShop.REFRESH).minusMillis(2));
        assertThat(skus(process, MUGS)).containsExactly("M1");
        shop.pass(Duration.ofMillis(1));
        assertThat(skus(process, MUGS)).containsExactly("M2");
        assertThat(skus(process, Map.of("q", "beaker"))).containsExactly("M1");
    }

    @Test
    void aProcessThatStartsLaterKnowsTheSame() {
        shop.put("M1", "A mug");
        shop.indexProducts.run(shop.instant());
        shop.pass(Duration.ofMinutes(30));
        shop.put("M1", "A beaker");
        shop.put("M2", "A mug");
        assertThat(skus(shop.process(), MUGS)).containsExactly("M2");
        shop.pass(Duration.ofHours(1));
        shop.indexProducts.run(shop.instant());
        assertThat(skus(shop.process(), MUGS)).containsExactly("M2");
        assertThat(skus(shop.process(), Map.of("q", "beaker"))).containsExactly("M1");
    }

    /** Its writer took the time, and then was slow. */
    @Test
    void aChangeThatComesLateIsFoundAllTheSame() {
        ListProducts process = shop.process();
        var tookTheTime = shop.instant();
        shop.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 8; i++) {
            shop.put("S" + i, "A mug");
        }
        assertThat(skus(process, MUGS)).hasSize(8);
        for (int i = 8; i < 16; i++) {
            shop.products.put(
                    new Product("S" + i, "A mug", new Money(1, "GBP"), "gift", 1, "standard", 1, 0, 0, 1, tookTheTime));
        }
        shop.pass(Duration.ofSeconds(SearchShop.REFRESH));
        assertThat(skus(process, MUGS)).hasSize(16);
    }

    @Test
    void aLargeImportIsReadInTurns() {
        ListProducts process = shop.process();
        assertThat(skus(process, MUGS)).isEmpty();
        int count = 5 * Editions.CHANGES_MAX;
        for (int i = 0; i < count; i++) {
            shop.put("S" + i, "A mug");
        }
        shop.pass(Duration.ofSeconds(SearchShop.REFRESH));
        int first = SearchShop.page(process, MUGS).total();
        assertThat(first).isBetween(Editions.CHANGES_MAX, 4 * Editions.CHANGES_MAX);
        assertThat(SearchShop.page(process, MUGS).total()).isEqualTo(count);
        assertThat(SearchShop.page(shop.process(), MUGS).total()).isEqualTo(count);
    }

    @Test
    void aNewerSnapshotTakesThePlaceOfManyChanges() {
        shop.put("M1", "A mug");
        shop.indexProducts.run(shop.instant());
        ListProducts process = shop.process();
        assertThat(skus(process, MUGS)).containsExactly("M1");
        shop.put("M2", "A mug");
        shop.pass(Duration.ofHours(2));
        shop.indexProducts.run(shop.instant());
        shop.calls.clear();
        assertThat(skus(process, MUGS)).containsExactly("M1", "M2");
        assertThat(shop.calls).contains("GetItem", "BatchGetItem");
    }

    @Test
    void nothingIsReadWhileItIsFresh() {
        shop.put("M1", "A mug");
        ListProducts process = shop.process();
        assertThat(skus(process, MUGS)).containsExactly("M1");
        shop.calls.clear();
        assertThat(skus(process, MUGS)).containsExactly("M1");
        assertThat(shop.calls).isEmpty();
        shop.pass(Duration.ofSeconds(SearchShop.REFRESH));
        assertThat(skus(process, MUGS)).containsExactly("M1");
        assertThat(shop.calls).isEqualTo(List.of("Query", "Query", "Query", "Query"));
    }
}
