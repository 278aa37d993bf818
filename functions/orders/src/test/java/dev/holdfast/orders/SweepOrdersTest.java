package dev.holdfast.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.platform.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepOrdersTest {

    private final Shop shop = new Shop();
    private final SweepOrders operation = new SweepOrders(shop.orders, shop.groups, shop.messages, shop.deadlines);

    @Test
    void anInterruptedDecisionIsMadeAgain() {
        StoredOrder order = decided(OrderStatus.ACCEPTED);
        sweepAfter(Duration.ofMinutes(4));
        assertThat(shop.reservations()).isEmpty();
        sweepAfter(Duration.ofMinutes(1));
        assertThat(shop.reservations()).containsExactly(new ReserveOrder(order.order(), ReserveOrder.Cause.ACCEPTED));
        assertThat(shop.notifications()).isEmpty();
    }

    @Test
    void anUnpaidHoldThatNobodyEndedIsEnded() {
        StoredOrder order = decided(OrderStatus.RESERVED);
        sweepAfter(Duration.ofMinutes(15));
        assertThat(shop.holds()).isEmpty();
        sweepAfter(Duration.ofMinutes(1));
        assertThat(shop.holds()).containsExactly(new SettleHold(order.id(), SettleHold.End.EXPIRE));
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "EXPIRED", "REJECTED", "REFUNDED"})
    void aDeadOrdersHoldIsReleased(OrderStatus status) {
        StoredOrder order = decided(status, Hold.State.OPEN, false);
        sweepAfter(Duration.ofMinutes(2));
        assertThat(shop.holds()).containsExactly(new SettleHold(order.id(), SettleHold.End.RELEASE));
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIPPED", "DELIVERED", "COMPLETED"})
    void theHoldOfWhatHasLeftIsShipped(OrderStatus status) {
        StoredOrder order = decided(status, Hold.State.OPEN, false);
        sweepAfter(Duration.ofMinutes(2));
        assertThat(shop.holds()).containsExactly(new SettleHold(order.id(), SettleHold.End.SHIP));
    }

    @Test
    void chunksThatAreLeftAreShippedByOneMessage() {
        StoredOrder order = decided(OrderStatus.SHIPPED, Hold.State.OPEN, true);
        shop.dynamo.transactWriteItems(request -> request.transactItems(
                shop.writes.ship(order, Optional.of(shop.instant().plusSeconds(120)))));
        sweepAfter(Duration.ofMinutes(2));
        assertThat(shop.holds()).containsExactly(new SettleHold(order.id(), SettleHold.End.SHIP));
        sweepAfter(Duration.ofDays(1));
        assertThat(shop.holds()).hasSize(1);
        sweepAfter(Duration.ofDays(30));
        assertThat(shop.notifications()).extracting(Notification::event).containsExactly(Event.ORDER_STUCK);
    }

    @Test
    void aLatePaymentsInterruptedSearchIsTakenUpAgain() {
        StoredOrder order = decided(OrderStatus.EXPIRED, Hold.State.RELEASED, true);
        Instant due = shop.instant().plusSeconds(300);
        shop.dynamo.transactWriteItems(request -> request.transactItems(
                shop.writes.tryLate(order, shop.instant(), due),
                shop.groups.put(List.of(), List.of(order.withDue(due)), shop.instant())));
        sweepAfter(Duration.ofMinutes(5));
        assertThat(shop.reservations())
                .containsExactly(new ReserveOrder(order.order(), ReserveOrder.Cause.LATE_PAYMENT));
    }

    @Test
    void aDeliveredOrderIsCompletedAfterItsTime() {
        StoredOrder order = decided(OrderStatus.DELIVERED);
        sweepAfter(Duration.ofDays(14).minusSeconds(1));
        assertThat(shop.found(order.id()).status()).isEqualTo(OrderStatus.DELIVERED);
        sweepAfter(Duration.ofSeconds(1));
        assertThat(shop.found(order.id()).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(shop.found(order.id()).dueAt()).isEmpty();
        assertThat(shop.notifications()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PAID", "PACKED", "SHIPPED", "RETURNING", "RETURNED"})
    void whatIsStuckIsRaisedOnceADay(OrderStatus status) {
        StoredOrder order = decided(status);
        shop.advance(Duration.between(shop.instant(), order.dueAt().orElseThrow()));
        sweepAfter(Duration.ZERO);
        sweepAfter(Duration.ofMinutes(1));
        sweepAfter(Duration.ofHours(23));
        assertThat(shop.notifications()).singleElement().satisfies(told -> {
            assertThat(told.event()).isEqualTo(Event.ORDER_STUCK);
            assertThat(told.recipient()).isEqualTo(Notification.OPERATIONS);
            assertThat(told.subject()).startsWith(order.id() + "/" + status + "/");
            assertThat(told.facts()).containsEntry("order", order.id());
        });
        sweepAfter(Duration.ofHours(1));
        assertThat(shop.notifications())
                .hasSize(2)
                .extracting(Notification::subject)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRepairIsTriedAgainAndRaisedWhenItDoesNotHelp() {
        decided(OrderStatus.RESERVED);
        sweepAfter(Duration.ofMinutes(16));
        sweepAfter(Duration.ofMinutes(4));
        assertThat(shop.holds()).hasSize(1);
        sweepAfter(Duration.ofMinutes(1));
        assertThat(shop.holds()).hasSize(2);
        assertThat(shop.notifications()).isEmpty();
        sweepAfter(Duration.ofMinutes(61));
        assertThat(shop.holds()).hasSize(3);
        assertThat(shop.notifications()).extracting(Notification::event).containsExactly(Event.ORDER_STUCK);
    }

    @Test
    void aCrashBeforeTheDeadlineIsMovedRepeatsTheRepair() {
        StoredOrder order = decided(OrderStatus.RESERVED);
        shop.queuesDown(true);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> sweepAfter(Duration.ofMinutes(16)));
        assertThat(shop.found(order.id())).isEqualTo(order);
        shop.queuesDown(false);
        sweepAfter(Duration.ofMinutes(1));
        assertThat(shop.holds()).hasSize(1);
    }

    @Test
    void manyAreLookedAfterInOneRun() {
        for (int i = 0; i < 450; i++) {
            shop.decide(shop.accepted("alice", "many-" + i), OrderStatus.RESERVED);
        }
        sweepAfter(Duration.ofMinutes(16));
        assertThat(shop.holds()).hasSize(450).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotDueIsLeftAlone() {
        List<StoredOrder> settled = List.of(
                shop.decide(shop.accepted("alice", "key-1"), OrderStatus.REJECTED),
                shop.decide(shop.accepted("alice", "key-2"), OrderStatus.COMPLETED),
                shop.decide(shop.accepted("alice", "key-3"), OrderStatus.CANCELLED));
        sweepAfter(Duration.ofDays(365));
        assertThat(shop.holds()).isEmpty();
        assertThat(shop.notifications()).isEmpty();
        settled.forEach(order -> assertThat(shop.found(order.id())).isEqualTo(order));
    }

    private StoredOrder decided(OrderStatus status) {
        return shop.decide(shop.accepted("alice", "key-1"), status);
    }

    private StoredOrder decided(OrderStatus status, Hold.State state, boolean chunked) {
        Hold hold = new Hold(state, 1, chunked, List.of(), List.of());
        return shop.decide(shop.accepted("alice", "key-1"), status, hold);
    }

    private void sweepAfter(Duration duration) {
        shop.advance(duration);
        operation.run(shop.instant());
    }
}
