package dev.holdfast.local.retail;

import static dev.holdfast.local.retail.RetailFixture.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.retail.RetailEvent.Cancellation;
import dev.holdfast.local.retail.RetailEvent.Piece;
import dev.holdfast.local.retail.RetailEvent.Return;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {

    @Test
    void aWholeOrderTakenBackIsCancelled() {
        Season season = shop().line("1", "10001", 5, "anna")
                .line("1", "10002", 1, "anna")
                .line("C2", "10001", -5, "anna")
                .line("C2", "10002", -1, "anna")
                .season();
        assertThat(cancelled(season)).containsExactly("1");
        assertThat(returned(season)).isEmpty();
        assertThat(season.report().of(LineFate.CANCELLED)).isEqualTo(new Tally(2, 6));
        assertThat(season.report().of(InvoiceFate.ORDER_CANCELLED)).isEqualTo(1);
    }

    @Test
    void severalCancellationsTakeBackAWholeOrderWhenTheLastComes() {
        Season season = shop().line("1", "10001", 5, "anna")
                .line("C2", "10001", -3, "anna")
                .line("3", "10009", 1, "ben")
                .line("C4", "10001", -2, "anna")
                .season();
        assertThat(cancelled(season)).containsExactly("1");
        assertThat(season.events().getLast()).isInstanceOf(Cancellation.class);
        assertThat(season.report().of(InvoiceFate.ORDER_CANCELLED)).isEqualTo(2);
    }

    @Test
    void partOfAnOrderIsAReturn() {
        Season season = shop().line("1", "10001", 5, "anna")
                .line("C2", "10001", -4, "anna")
                .season();
        assertThat(cancelled(season)).isEmpty();
        assertThat(returned(season)).containsExactly(new Piece("1", "10001", 4));
        assertThat(season.report().of(LineFate.RETURNED)).isEqualTo(new Tally(1, 4));
    }

    @Test
    void theLatestSaleIsTakenBackFirst() {
        Season season = shop().line("1", "10001", 5, "anna")
                .line("2", "10001", 5, "anna")
                .line("C3", "10001", -7, "anna")
                .season();
        assertThat(cancelled(season)).containsExactly("2");
        assertThat(returned(season)).containsExactly(new Piece("1", "10001", 2));
        assertThat(season.report().of(LineFate.RETURNED).lines()).isEqualTo(1);
    }

    @Test
    void noUnitIsTakenBackTwice() {
        Season season = shop().line("1", "10001", 5, "anna")
                .line("C2", "10001", -4, "anna")
                .line("C3", "10001", -4, "anna")
                .season();
        assertThat(cancelled(season)).containsExactly("1");
        assertThat(season.report().of(LineFate.CANCELLED).lines()).isEqualTo(1);
        assertThat(season.report().of(LineFate.RETURNED_IN_PART).lines()).isEqualTo(1);
        assertThat(season.report().unitsUnmatched()).isEqualTo(3);
    }

    @Test
    void aLaterSaleIsNotFound() {
        Season season = shop().line("C1", "10001", -1, "anna")
                .line("2", "10001", 1, "anna")
                .season();
        assertThat(season.report().of(LineFate.UNMATCHED)).isEqualTo(new Tally(1, 1));
        assertThat(season.report().of(InvoiceFate.CANCELLATION_UNMATCHED)).isEqualTo(1);
        assertThat(cancelled(season)).isEmpty();
    }

    @Test
    void neitherAnotherCustomersNorAGuestsSaleIsFound() {
        Season season = shop().line("1", "10001", 1, "anna")
                .line("2", "10001", 1, "")
                .line("C3", "10001", -1, "ben")
                .line("C4", "10001", -1, "")
                .season();
        assertThat(season.report().of(LineFate.UNMATCHED).lines()).isEqualTo(2);
        assertThat(season.report().unitsUnmatched()).isEqualTo(2);
    }

    @Test
    void theLettersOfACodeMayBeInEitherCase() {
        Season season = shop().line("1", "10001a", 1, "anna")
                .line("C2", "10001A", -1, "anna")
                .season();
        assertThat(cancelled(season)).containsExactly("1");
    }

    @Test
    void postageIsNothingToTakeBack() {
        Season season = shop().line("1", "10001", 1, "anna")
                .line("C2", "POST", -1, "anna")
                .season();
        assertThat(season.report().of(InvoiceFate.CANCELLATION_WITHOUT_GOODS)).isEqualTo(1);
        assertThat(season.report().of(LineFate.NON_PRODUCT).lines()).isEqualTo(1);
    }

    private static List<String> cancelled(Season season) {
        return season.events().stream()
                .filter(Cancellation.class::isInstance)
                .map(event -> ((Cancellation) event).order())
                .toList();
    }

    private static List<Piece> returned(Season season) {
        return season.events().stream()
                .filter(Return.class::isInstance)
                .flatMap(event -> ((Return) event).pieces().stream())
                .toList();
    }
}
