package dev.holdfast.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.retail.Product;
import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.local.retail.Season;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Season SEASON = Sales.season(Sales.of("1", "A", "B"), Sales.of("2", "A"), Sales.of("3", "C"));

    @Test
    void aFlashSalesOrdersAreAllOfOneSku() {
        Season flash = Profile.FLASH.of(SEASON, 99);
        assertThat(flash.catalogue()).hasSize(1);
        assertThat(flash.events()).hasSize(4);
        assertThat(invoices(flash)).isEqualTo(invoices(Profile.ONE_LINE.of(SEASON, 99)));
    }

    @Test
    void thePeakIsItsFirstSalesWithStockForAllOfThem() {
        Season two = Profile.PEAK.of(SEASON, 2);
        assertThat(invoices(two)).containsExactly("1", "2");
        assertThat(two.openingStock()).isEqualTo(Map.of("A", 4L, "B", 2L));
        assertThat(two.catalogue()).extracting(Product::sku).containsExactly("A", "B");
    }

    @Test
    void theSeasonMayHaveFewerOrdersThanAreAskedFor() {
        assertThat(Profile.PEAK.of(SEASON, 99).events()).hasSize(3);
        assertThat(Profile.ONE_LINE.of(SEASON, 99).events()).hasSize(4);
    }

    @Test
    void everyLineMayBecomeAnOrderOfItsOwn() {
        assertThat(invoices(Profile.ONE_LINE.of(SEASON, 4))).containsExactly("1-A", "1-B", "2-A", "3-C");
    }

    @Test
    void fewOrdersAreSpreadOverTheSeason() {
        Season two = Profile.ONE_LINE.of(SEASON, 2);
        assertThat(invoices(two)).containsExactly("1-A", "2-A");
        assertThat(two.openingStock()).isEqualTo(Map.of("A", 4L));
    }

    private static List<String> invoices(Season season) {
        return season.events().stream().map(Sale.class::cast).map(Sale::invoice).toList();
    }
}
