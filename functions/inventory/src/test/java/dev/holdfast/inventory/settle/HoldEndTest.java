package dev.holdfast.inventory.settle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.model.message.SettleHold.End;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.StoredOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldEndTest {

    private static final Instant UNTIL = Shop.OPENING.plus(Duration.ofMinutes(15));

    private final Orders orders = new Orders(new Shop());

    private StoredOrder order(OrderStatus status, Hold.State hold, boolean chunked) {
        return StoredOrder.decided(
                orders.order("c", false, Orders.line("mug", 1)),
                status,
                new Hold(hold, 1, chunked, List.of(), List.of()),
                Optional.of(UNTIL),
                new HistoryEntry(Shop.OPENING, status, "so"),
                List.of(),
                Optional.empty());
    }

    private HoldEnd end(OrderStatus status, End end, Instant now) {
        return HoldEnd.of(order(status, Hold.State.OPEN, false), end, now);
    }

    @Test
    void anUnpaidHoldExpiresAtItsTimeAndNotBefore() {
        assertThat(end(OrderStatus.RESERVED, End.EXPIRE, UNTIL)).isEqualTo(new HoldEnd.Expire());
        assertThat(end(OrderStatus.RESERVED, End.EXPIRE, UNTIL.minusMillis(1)))
                .isEqualTo(new HoldEnd.Later(Duration.ofSeconds(1)));
        assertThat(end(OrderStatus.RESERVED, End.EXPIRE, UNTIL.minusSeconds(90)))
                .isEqualTo(new HoldEnd.Later(Duration.ofSeconds(91)));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"PAID", "PACKED", "SHIPPED", "DELIVERED", "COMPLETED"})
    void whatIsPaidNeitherExpiresNorIsReleased(OrderStatus status) {
        assertThat(end(status, End.EXPIRE, UNTIL)).isEqualTo(new HoldEnd.Nothing());
        assertThat(end(status, End.RELEASE, UNTIL)).isEqualTo(new HoldEnd.Nothing());
    }

    @Test
    void aLivingOrderIsNeitherReleasedNorShippedBeforeItsTime() {
        assertThat(end(OrderStatus.RESERVED, End.RELEASE, UNTIL)).isEqualTo(new HoldEnd.Nothing());
        assertThat(end(OrderStatus.PAID, End.SHIP, UNTIL)).isEqualTo(new HoldEnd.Nothing());
        assertThat(end(OrderStatus.CANCELLED, End.SHIP, UNTIL)).isEqualTo(new HoldEnd.Nothing());
    }

    @Test
    void aDeadOrdersHoldIsReleasedWhicheverMessageComesFirst() {
        assertThat(end(OrderStatus.CANCELLED, End.RELEASE, UNTIL)).isEqualTo(new HoldEnd.Release());
        assertThat(end(OrderStatus.CANCELLED, End.EXPIRE, UNTIL)).isEqualTo(new HoldEnd.Release());
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"SHIPPED", "DELIVERED", "COMPLETED", "RETURNING", "RETURNED"})
    void goodsThatHaveLeftAreShippedHoweverFarTheyHaveGotMeanwhile(OrderStatus status) {
        assertThat(end(status, End.SHIP, UNTIL)).isEqualTo(new HoldEnd.Ship());
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void aHoldThatHasEndedDoesNotEndAgainButItsChunksAreFinished(End end) {
        assertThat(HoldEnd.of(order(OrderStatus.EXPIRED, Hold.State.RELEASED, false), end, UNTIL))
                .isEqualTo(new HoldEnd.Nothing());
        assertThat(HoldEnd.of(order(OrderStatus.EXPIRED, Hold.State.RELEASED, true), end, UNTIL))
                .isEqualTo(new HoldEnd.FinishChunks());
    }
}
