package dev.holdfast.payments;

import static dev.holdfast.payments.Fixtures.CUSTOMER;
import static dev.holdfast.payments.Fixtures.NOW;
import static dev.holdfast.payments.Fixtures.PRICE;
import static dev.holdfast.payments.Fixtures.gbp;
import static dev.holdfast.payments.Fixtures.in;
import static dev.holdfast.payments.Fixtures.order;
import static dev.holdfast.payments.Fixtures.payment;
import static dev.holdfast.payments.Fixtures.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmPaymentTest {

    private static final PaymentReceived RIGHT = payment("p-1", "o-1", PRICE);

    private final World world = new World();

    @Test
    void paysAReservedOrderAndTellsTheCustomer() {
        world.with(reserved("o-1"));
        assertThat(world.deliver(RIGHT)).isEmpty();
        StoredOrder order = world.order("o-1");
        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(order.paymentId()).contains("p-1");
        assertThat(order.dueAt()).isEqualTo(world.deadlines.due(OrderStatus.PAID, NOW, true));
        assertThat(world.recorded()).containsExactly("test#p-1: PAID");
        assertThat(world.sent).containsExactly(confirmed("o-1"));
    }

    @Test
    void settlesManyInOneTransactionWithoutReadingFirst() {
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> "o-" + i).toList();
        world.with(ids.stream().map(Fixtures::reserved).toArray(StoredOrder[]::new));
        assertThat(world.deliver(
                        ids.stream().map(id -> payment("p" + id, id, PRICE)).toArray(PaymentReceived[]::new)))
                .isEmpty();
        assertThat(world.calls).containsExactly("TransactWriteItems", "BatchGetItem");
        assertThat(world.sent)
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(ConfirmPaymentTest::confirmed).toList());
    }

    @Test
    void recognisesARepeatAndSendsWhatFollowsAgain() {
        world.with(reserved("o-1"));
        world.deliver(RIGHT);
        StoredOrder paid = world.order("o-1");
        world.now = NOW.plusSeconds(60);
        assertThat(world.deliver(RIGHT)).isEmpty();
        assertThat(world.order("o-1")).isEqualTo(paid);
        assertThat(world.sent).containsExactly(confirmed("o-1"), confirmed("o-1"));
    }

    @Test
    void recognisesRepeatsWithinABatch() {
        world.with(reserved("o-1"), reserved("o-2"));
        assertThat(world.deliver(RIGHT, RIGHT, payment("p-2", "o-2", PRICE), RIGHT))
                .isEmpty();
        assertThat(world.recorded()).containsExactly("test#p-1: PAID", "test#p-2: PAID");
        assertThat(world.order("o-1").history()).hasSize(3);
    }

    @Test
    void leavesAnOrderThatWasPaidWronglyAsItIs() {
        world.with(reserved("o-1"));
        StoredOrder before = world.order("o-1");
        assertThat(world.deliver(payment("p-0", "o-1", gbp(1998)))).isEmpty();
        assertThat(world.order("o-1")).isEqualTo(before);
        assertThat(world.sent)
                .containsExactly(refundDue("p-0", "GBP 19.98", "GBP 19.98 came for an order of GBP 19.99"));
        assertThat(world.deliver(RIGHT)).isEmpty();
        assertThat(world.order("o-1").status()).isEqualTo(OrderStatus.PAID);
        assertThat(world.recorded()).containsExactly("test#p-0: MISMATCH", "test#p-1: PAID");
    }

    @Test
    void repeatsOfAMismatchAreRecognisedEvenWhenTheOrderHasMovedOn() {
        world.with(reserved("o-1"));
        PaymentReceived wrong = payment("p-0", "o-1", gbp(1998));
        world.deliver(wrong);
        world.deliver(RIGHT);
        assertThat(world.deliver(wrong)).isEmpty();
        assertThat(world.recorded()).containsExactly("test#p-0: MISMATCH", "test#p-1: PAID");
        assertThat(world.sent.getLast()).isEqualTo(world.sent.getFirst());
    }

    @Test
    void givesTheSecondOfTwoPaymentsBack() {
        world.with(reserved("o-1"));
        assertThat(world.deliver(RIGHT, payment("p-2", "o-1", PRICE))).isEmpty();
        assertThat(world.order("o-1").paymentId()).contains("p-1");
        assertThat(world.recorded()).containsExactly("test#p-1: PAID", "test#p-2: REFUND_DUE");
        assertThat(world.sent)
                .containsExactlyInAnyOrder(
                        confirmed("o-1"), refundDue("p-2", "GBP 19.99", "the order is paid already"));
    }

    @Test
    void aHoldThatNobodyHasEndedYetCanBePaidPastItsTime() {
        world.with(reserved("o-1", NOW.minusSeconds(30)));
        assertThat(world.deliver(RIGHT)).isEmpty();
        assertThat(world.order("o-1").status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void aLatePaymentSeeksTheStockAgain() {
        world.with(in(OrderStatus.EXPIRED));
        assertThat(world.deliver(RIGHT)).isEmpty();
        StoredOrder order = world.order("o-1");
        assertThat(order.status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(order.paymentId()).contains("p-1");
        assertThat(world.recorded()).containsExactly("test#p-1: LATE");
        assertThat(world.sent).containsExactly(seekAgain());

        assertThat(world.deliver(RIGHT)).isEmpty();
        assertThat(world.sent).containsExactly(seekAgain(), seekAgain());
        assertThat(world.order("o-1")).isEqualTo(order);
    }

    @Test
    void aSecondLatePaymentHasToGoBack() {
        world.with(in(OrderStatus.EXPIRED));
        world.deliver(RIGHT);
        assertThat(world.deliver(payment("p-2", "o-1", PRICE))).isEmpty();
        assertThat(world.recorded()).containsExactly("test#p-1: LATE", "test#p-2: REFUND_DUE");
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"CANCELLED", "REJECTED", "SHIPPED"})
    void moneyForAnOrderThatTakesNoneHasToGoBack(OrderStatus status) {
        world.with(in(status));
        StoredOrder before = world.order("o-1");
        assertThat(world.deliver(RIGHT)).isEmpty();
        assertThat(world.order("o-1")).isEqualTo(before);
        assertThat(world.recorded()).containsExactly("test#p-1: REFUND_DUE");
        assertThat(world.sent).singleElement().asString().contains("REFUND_DUE", Notification.OPERATIONS);
    }

    @Test
    void anUnknownOrderIsWaitedForWhileThePaymentIsYoung() {
        assertThat(world.deliver(RIGHT)).containsExactly("m0");
        assertThat(world.recorded()).isEmpty();
        world.with(reserved("o-1"));
        assertThat(world.deliver(RIGHT)).isEmpty();
        assertThat(world.recorded()).containsExactly("test#p-1: PAID");
    }

    @Test
    void moneyForAnOrderThatNeverComesHasToGoBack() {
        assertThat(world.deliver(NOW.minus(Settlement.UNKNOWN_ORDER_MAX), RIGHT))
                .isEmpty();
        assertThat(world.recorded()).containsExactly("test#p-1: REFUND_DUE");
        assertThat(world.sent).containsExactly(refundDue("p-1", "GBP 19.99", "there is no such order"));
    }

    @Test
    void anOrderThatIsBeingHeldIsWaitedFor() {
        world.with(in(OrderStatus.ACCEPTED));
        assertThat(world.deliver(RIGHT)).containsExactly("m0");
        assertThat(world.recorded()).isEmpty();
        assertThat(world.sent).isEmpty();
    }

    @Test
    void oneThatHasToWaitHoldsUpNobodyElse() {
        world.with(reserved("o-1"), reserved("o-3"));
        assertThat(world.deliver(RIGHT, payment("p-2", "o-2", PRICE), payment("p-3", "o-3", PRICE)))
                .containsExactly("m1");
        assertThat(world.recorded()).containsExactly("test#p-1: PAID", "test#p-3: PAID");
    }

    @Test
    void aMessageThatContradictsTheRecordIsLeftForPeopleToLookAt() {
        world.with(reserved("o-1"), reserved("o-2"));
        world.deliver(RIGHT);
        world.sent.clear();
        assertThat(world.deliver(payment("p-1", "o-2", PRICE), payment("p-1", "o-1", gbp(1))))
                .containsExactlyInAnyOrder("m0", "m1");
        assertThat(world.sent).isEmpty();
        assertThat(world.order("o-2").status()).isEqualTo(OrderStatus.RESERVED);
    }

    @Test
    void anAnswerLostAfterTheCommitIsARepeat() {
        world.with(reserved("o-1"), reserved("o-2"));
        world.mishaps.add(World.LOST_ANSWER);
        assertThat(world.deliver(RIGHT, payment("p-2", "o-2", PRICE))).isEmpty();
        assertThat(world.recorded()).containsExactly("test#p-1: PAID", "test#p-2: PAID");
        assertThat(world.order("o-1").history()).hasSize(3);
        assertThat(world.sent).containsExactlyInAnyOrder(confirmed("o-1"), confirmed("o-2"));
    }

    @Test
    void conflictsAreTriedAgain() {
        world.with(reserved("o-1"));
        world.mishaps.addAll(List.of("TransactionConflict", "ThrottlingError", "TransactionConflict"));
        assertThat(world.deliver(RIGHT)).isEmpty();
        assertThat(world.recorded()).containsExactly("test#p-1: PAID");
    }

    @Test
    void conflictsWithoutEndLetTheMessageComeAgain() {
        world.with(reserved("o-1"));
        world.mishaps.addAll(Collections.nCopies(20, "TransactionConflict"));
        assertThat(world.deliver(RIGHT)).containsExactly("m0");
        assertThat(world.recorded()).isEmpty();
        assertThat(world.sent).isEmpty();
    }

    @Test
    void whatCouldNotBeSentIsSentByTheNextDelivery() {
        world.with(reserved("o-1"));
        world.queuesAreDown = true;
        assertThat(world.deliver(RIGHT)).containsExactly("m0");
        assertThat(world.recorded()).containsExactly("test#p-1: PAID");
        world.queuesAreDown = false;
        assertThat(world.deliver(RIGHT)).isEmpty();
        assertThat(world.sent).containsExactly(confirmed("o-1"));
    }

    @Test
    void startsNothingWhenItsTimeIsOver() {
        world.with(reserved("o-1"));
        assertThat(world.deliverTooLateToDoAnything(RIGHT)).containsExactly("m0");
        assertThat(world.calls).isEmpty();
    }

    private static String confirmed(String order) {
        return Queues.NOTIFICATIONS + " "
                + Json.write(
                        new Notification(order, Event.ORDER_CONFIRMED, CUSTOMER, NOW, Map.of("total", "GBP 19.99")));
    }

    private static String refundDue(String payment, String amount, String reason) {
        return Queues.NOTIFICATIONS + " "
                + Json.write(new Notification(
                        "payment/test#" + payment,
                        Event.REFUND_DUE,
                        Notification.OPERATIONS,
                        NOW,
                        Map.of("order", "o-1", "amount", amount, "reason", reason)));
    }

    private static String seekAgain() {
        return Queues.RESERVATIONS + " " + Json.write(new ReserveOrder(order("o-1"), ReserveOrder.Cause.LATE_PAYMENT));
    }
}
