package dev.holdfast.local.retail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.retail.RetailEvent.Adjustment;
import dev.holdfast.local.retail.RetailEvent.Cancellation;
import dev.holdfast.local.retail.RetailEvent.Return;
import dev.holdfast.local.retail.RetailEvent.Sale;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real peak, all of it. The numbers were counted independently of the importer. */
class RealFileTest {

    private static final Season SEASON = Importer.read(
            Path.of(System.getProperty("holdfast.home", "../.."))
                    .resolve("data/online-retail/peak-2011-11-01_2011-12-09.csv.gz"),
            90);
    private static final ImportReport REPORT = SEASON.report();

    @Test
    void everyLineHasOneFate() {
        assertThat(REPORT.lines()).isEqualTo(110_236);
        assertThat(REPORT.lineFates().values().stream().mapToLong(Tally::lines).sum())
                .isEqualTo(110_236);
        assertThat(REPORT.of(LineFate.SOLD)).isEqualTo(new Tally(106_478, 1_059_597));
        assertThat(REPORT.of(LineFate.DUPLICATE).lines()).isEqualTo(1_647);
        assertThat(REPORT.of(LineFate.NON_PRODUCT).lines()).isEqualTo(437);
        assertThat(REPORT.of(LineFate.ZERO_PRICE).lines()).isEqualTo(16);
        assertThat(REPORT.of(LineFate.WRITE_OFF).lines()).isEqualTo(167 - 8);
        assertThat(REPORT.of(LineFate.STOCK_FOUND).lines()).isEqualTo(131 - 7);
        assertThat(REPORT.of(LineFate.UNPRICED).lines()).isEqualTo(15);
        assertThat(REPORT.of(LineFate.UNUSABLE)).isEqualTo(Tally.NONE);
    }

    @Test
    void theGoodsOfCancellationsAddUp() {
        assertThat(REPORT.of(LineFate.CANCELLED).lines()
                        + REPORT.of(LineFate.RETURNED).lines())
                .isEqualTo(692);
        assertThat(REPORT.of(LineFate.RETURNED_IN_PART).lines()).isEqualTo(12);
        assertThat(REPORT.of(LineFate.UNMATCHED).lines()).isEqualTo(642 + 14);
    }

    @Test
    void everyInvoiceHasOneFate() {
        assertThat(REPORT.invoices()).isEqualTo(4_477);
        assertThat(REPORT.of(InvoiceFate.ORDER)).isEqualTo(3_567);
        assertThat(REPORT.of(InvoiceFate.ADJUSTMENT)).isEqualTo(167 + 131 - 15);
        assertThat(REPORT.of(InvoiceFate.NO_GOODS)).isEqualTo(23 + 2 + 15);
        long cancellations = REPORT.of(InvoiceFate.ORDER_CANCELLED)
                + REPORT.of(InvoiceFate.GOODS_RETURNED)
                + REPORT.of(InvoiceFate.CANCELLATION_UNMATCHED)
                + REPORT.of(InvoiceFate.CANCELLATION_WITHOUT_GOODS);
        assertThat(cancellations).isEqualTo(587);
        assertThat(REPORT.of(InvoiceFate.CANCELLATION_WITHOUT_GOODS)).isEqualTo(54);
    }

    @Test
    void becomesEventsInTimeOrder() {
        assertThat(SEASON.events()).isSortedAccordingTo(Comparator.comparing(RetailEvent::at));
        assertThat(SEASON.events()).filteredOn(Sale.class::isInstance).hasSize(3_567);
        assertThat(SEASON.events()).filteredOn(Adjustment.class::isInstance).hasSize(159 + 124);
        assertThat(SEASON.events()).filteredOn(Cancellation.class::isInstance).hasSize(18);
        assertThat(SEASON.events())
                .filteredOn(Return.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(Math.toIntExact(REPORT.of(InvoiceFate.GOODS_RETURNED)));
    }

    @Test
    void theGiantsStayWhole() {
        int longest = SEASON.events().stream()
                .mapToInt(
                        event -> event instanceof Sale sale ? sale.quantities().size() : 0)
                .max()
                .orElseThrow();
        assertThat(longest).isEqualTo(748);
    }

    @Test
    void theCatalogueIsWhatWasSoldAtAPrice() {
        assertThat(SEASON.catalogue()).hasSize(2_956).allSatisfy(product -> {
            assertThat(product.pricePence()).isPositive();
            assertThat(product.name()).isNotBlank();
            assertThat(product.sku()).matches("\\d{5}[A-Z]{0,2}");
        });
        assertThat(SEASON.catalogue()).contains(new Product("21314", "SMALL GLASS HEART TRINKET POT", 210));
    }

    @Test
    void theOpeningStockCoversNineTenths() {
        Map<String, Long> opening = SEASON.openingStock();
        assertThat(opening).hasSize(2_956);
        long units = opening.values().stream().mapToLong(Long::longValue).sum();
        long writtenOff = REPORT.of(LineFate.WRITE_OFF).units();
        assertThat(units - writtenOff).isBetween(1_059_597L * 9 / 10, 1_059_597L * 9 / 10 + 2_956);
    }
}
