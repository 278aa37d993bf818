package dev.holdfast.model.order;

import static dev.holdfast.model.order.OrderStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {

    @Test
    void goesTheUsualWay() {
        OrderStatus[] way = {ACCEPTED, RESERVED, PAID, PACKED, SHIPPED, DELIVERED, COMPLETED};
        for (int i = 1; i < way.length; i++) {
            assertThat(way[i - 1].canBecome(way[i]))
                    .as("%s to %s", way[i - 1], way[i])
                    .isTrue();
            assertThat(way[i].canBecome(way[i - 1]))
                    .as("%s to %s", way[i], way[i - 1])
                    .isFalse();
        }
    }

    @Test
    void cannotBeCancelledOnceShipped() {
        assertThat(CANCELLED.predecessors()).containsExactlyInAnyOrder(RESERVED, PAID, PACKED);
    }

    @Test
    void comesBackFromExpiryByALatePaymentOnly() {
        assertThat(EXPIRED.canBecome(PAID)).isTrue();
        assertThat(EXPIRED.canBecome(RESERVED)).isFalse();
        assertThat(CANCELLED.canBecome(PAID)).isFalse();
        assertThat(REJECTED.canBecome(PAID)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void becomesItselfOnlyWithAnotherParcel(OrderStatus status) {
        boolean takesAnotherParcel = status == OrderStatus.PARTLY_SHIPPED || status == OrderStatus.PARTLY_DELIVERED;
        assertThat(status.canBecome(status)).isEqualTo(takesAnotherParcel);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "EXPIRED", "CANCELLED", "REFUNDED"})
    void isDeadWhereNoGoodsAreOwed(OrderStatus status) {
        assertThat(status.isDead()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REJECTED", "EXPIRED", "CANCELLED", "REFUNDED"})
    void livesElsewhere(OrderStatus status) {
        assertThat(status.isDead()).isFalse();
    }
}
