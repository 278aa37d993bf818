package dev.holdfast.local.retail;

import static dev.holdfast.local.retail.RetailFixture.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.local.retail.RetailEvent.Adjustment;
import dev.holdfast.local.retail.RetailEvent.Sale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImporterTest {

    @Test
    void linesOfTheSameGoodsAreOneLineOfTheOrder() {
        Season season = shop().line("1", "10001", 2, "anna")
                .line("1", "10001", 3, "anna")
                .season();
        assertThat(sale(season).quantities()).isEqualTo(Map.of("10001", 5L));
        assertThat(season.report().of(LineFate.SOLD)).isEqualTo(new Tally(2, 5));
    }

    @Test
    void anExactDuplicateIsDropped() {
        Season season = shop().line("1", "10001", 2, "anna").again().season();
        assertThat(sale(season).quantities()).isEqualTo(Map.of("10001", 2L));
        assertThat(season.report().of(LineFate.DUPLICATE).lines()).isEqualTo(1);
    }

    @Test
    void postageAndFreeGoodsAreLeftOutAndCounted() {
        Season season = shop().line("1", "10001", 2, "anna")
                .line("1", "POST", 1, "anna")
                .line("1", "10002", 1, 0, "anna")
                .season();
        assertThat(sale(season).quantities()).isEqualTo(Map.of("10001", 2L));
        assertThat(season.report().of(LineFate.NON_PRODUCT).lines()).isEqualTo(1);
        assertThat(season.report().of(LineFate.ZERO_PRICE).lines()).isEqualTo(1);
        assertThat(season.catalogue()).extracting(Product::sku).containsExactly("10001");
    }

    @Test
    void writeOffsAndFindsAdjustTheStock() {
        Season season = shop().line("1", "10001", 20, "anna")
                .line("2", "10001", -3, 0, "")
                .line("3", "10001", 4, 0, "")
                .season();
        assertThat(season.events())
                .filteredOn(Adjustment.class::isInstance)
                .extracting(event -> ((Adjustment) event).delta())
                .containsExactly(-3L, 4L);
        assertThat(season.report().of(InvoiceFate.ADJUSTMENT)).isEqualTo(2);
        assertThat(season.openingStock()).isEqualTo(Map.of("10001", 18L + 3L));
    }

    @Test
    void anAdjustmentOfWhatIsNeverSoldIsNotBooked() {
        Season season = shop().line("1", "10001", -3, 0, "").season();
        assertThat(season.report().of(LineFate.UNPRICED).lines()).isEqualTo(1);
        assertThat(season.report().of(InvoiceFate.NO_GOODS)).isEqualTo(1);
        assertThat(season.events()).isEmpty();
    }

    @Test
    void nonsenseIsCountedAndLeftOut() {
        Season season = shop().line("1", "10001", 0, "anna")
                .line("1", "10001", -1, "anna")
                .line("1", "10001", 1, -5, "anna")
                .line("C2", "10001", 1, "anna")
                .season();
        assertThat(season.report().of(LineFate.UNUSABLE).lines()).isEqualTo(4);
        assertThat(season.events()).isEmpty();
    }

    @Test
    void aGuestIsCalledAfterTheInvoice() {
        assertThat(sale(shop().line("77", "10001", 1, "").season()).customer()).isEqualTo("guest-77");
    }

    @Test
    void theListPriceIsTheMostFrequentOne() {
        Season season = shop().line("1", "10001", 1, 250, "anna")
                .line("2", "10001", 1, 210, "anna")
                .line("3", "10001", 1, 250, "anna")
                .season();
        assertThat(season.catalogue().getFirst().pricePence()).isEqualTo(250);
    }

    @Test
    void equallyFrequentPricesGiveTheirMedian() {
        Season season = shop().line("1", "10001", 1, 900, "anna")
                .line("2", "10001", 1, 100, "anna")
                .line("3", "10001", 1, 200, "anna")
                .season();
        assertThat(season.catalogue().getFirst().pricePence()).isEqualTo(200);
    }

    @Test
    void theFirstOrdersAreCutBeforeTheNextSale() {
        Season season = shop().line("1", "10001", 9, "anna")
                .line("2", "10001", -1, 0, "")
                .line("3", "10001", 1, "ben")
                .season();
        assertThat(season.eventsOfFirst(1))
                .hasSize(2)
                .containsExactlyElementsOf(season.events().subList(0, 2));
        assertThat(season.eventsOfFirst(0)).isEmpty();
        assertThat(season.eventsOfFirst(9)).isEqualTo(season.events());
    }

    @Test
    void aReportThatDoesNotAddUpIsNotMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImportReport(
                        2, 1, 1, Map.of(LineFate.SOLD, new Tally(1, 1)), Map.of(InvoiceFate.ORDER, 1L), 0))
                .withMessageContaining("1 lines are accounted for, of 2");
    }

    private static Sale sale(Season season) {
        return (Sale) season.events().getFirst();
    }
}
