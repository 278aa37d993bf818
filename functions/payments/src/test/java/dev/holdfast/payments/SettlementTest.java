package dev.holdfast.payments;

import static dev.holdfast.payments.Fixtures.NOW;
import static dev.holdfast.payments.Fixtures.PRICE;
import static dev.holdfast.payments.Fixtures.gbp;
import static dev.holdfast.payments.Fixtures.in;
import static dev.holdfast.payments.Fixtures.paidBy;
import static dev.holdfast.payments.Fixtures.payment;
import static dev.holdfast.payments.Fixtures.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.Money;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.payments.Settlement.Late;
import dev.holdfast.payments.Settlement.Mismatch;
import dev.holdfast.payments.Settlement.NotYet;
import dev.holdfast.payments.Settlement.Paid;
import dev.holdfast.payments.Settlement.RefundDue;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementTest {

    private static final Duration YOUNG = Duration.ofSeconds(1);

    @Test
    void theExactPricePaysAReservedOrder() {
        assertThat(settle(PRICE, reserved("o-1"))).isEqualTo(new Paid());
    }

    @Test
    void aHoldThatIsPastItsTimeButNotEndedCanStillBePaid() {
        assertThat(settle(PRICE, reserved("o-1", NOW.minusSeconds(1)))).isEqualTo(new Paid());
    }

    @ParameterizedTest
    @CsvSource({"1998, GBP", "2000, GBP", "1999, EUR"})
    void anythingElseIsAMismatch(long amount, String currency) {
        assertThat(settle(new Money(amount, currency), reserved("o-1"))).isInstanceOf(Mismatch.class);
        assertThat(settle(new Money(amount, currency), in(OrderStatus.EXPIRED))).isInstanceOf(Mismatch.class);
    }

    @Test
    void aMismatchSaysWhatCameForWhat() {
        assertThat(settle(gbp(5), reserved("o-1"))).isEqualTo(new Mismatch("GBP 0.05 came for an order of GBP 19.99"));
    }

    @Test
    void aPaymentOfAnExpiredOrderIsLate() {
        assertThat(settle(PRICE, in(OrderStatus.EXPIRED))).isEqualTo(new Late());
    }

    @Test
    void aSecondLatePaymentHasToGoBack() {
        assertThat(settle(PRICE, paidBy("p-0", OrderStatus.EXPIRED)))
                .isEqualTo(new RefundDue("another late payment came before it"));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"ACCEPTED", "RESERVED", "EXPIRED"},
            mode = EnumSource.Mode.EXCLUDE)
    void anOrderInAnyOtherStatusTakesNoMoney(OrderStatus status) {
        assertThat(settle(PRICE, in(status))).isInstanceOf(RefundDue.class);
        assertThat(settle(gbp(1), in(status))).isInstanceOf(RefundDue.class);
    }

    @Test
    void anOrderThatIsBeingHeldIsWaitedFor() {
        assertThat(settle(PRICE, in(OrderStatus.ACCEPTED))).isInstanceOf(NotYet.class);
    }

    @Test
    void anUnknownOrderIsWaitedForUntilThePaymentIsOld() {
        Duration limit = Settlement.UNKNOWN_ORDER_MAX;
        assertThat(unknown(YOUNG)).isInstanceOf(NotYet.class);
        assertThat(unknown(limit.minusMillis(1))).isInstanceOf(NotYet.class);
        assertThat(unknown(limit)).isEqualTo(new RefundDue("there is no such order"));
    }

    private static Settlement settle(Money paid, StoredOrder order) {
        return Settlement.of(payment("p-1", "o-1", paid), Optional.of(order), YOUNG);
    }

    private static Settlement unknown(Duration age) {
        return Settlement.of(payment("p-1", "o-1", PRICE), Optional.empty(), age);
    }
}
