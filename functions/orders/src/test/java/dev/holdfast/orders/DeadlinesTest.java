package dev.holdfast.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.model.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlinesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final Deadlines deadlines = new Deadlines(15);

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, PT5M",
        "RESERVED, PT16M",
        "PAID, P2D",
        "PACKED, P1D",
        "SHIPPED, P30D",
        "DELIVERED, P14D",
        "RETURNING, P30D",
        "RETURNED, P3D"
    })
    void everyStateThatAwaitsSomethingHasADeadline(OrderStatus status, Duration allowed) {
        assertThat(deadlines.due(status, NOON, false)).contains(NOON.plus(allowed));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "REJECTED", "EXPIRED", "CANCELLED", "REFUNDED"})
    void anEndedOrderAwaitsNothingOnceItsHoldHasEnded(OrderStatus status) {
        assertThat(deadlines.due(status, NOON, false)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIPPED", "DELIVERED", "COMPLETED", "REJECTED", "EXPIRED", "CANCELLED", "REFUNDED"})
    void aHoldThatOutlivesItsReasonIsOverdueInTwoMinutes(OrderStatus status) {
        assertThat(deadlines.due(status, NOON, true)).contains(NOON.plusSeconds(120));
    }

    @Test
    void theHoldIsAsLongAsConfigured() {
        Deadlines hour = new Deadlines(60);
        assertThat(hour.holdUntil(NOON)).isEqualTo(NOON.plusSeconds(3600));
        assertThat(hour.due(OrderStatus.RESERVED, NOON, true)).contains(NOON.plusSeconds(3660));
        assertThat(hour.reservedDue(NOON)).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aHoldOfNoTimeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadlines(0))
                .withMessageContaining("holdfast.hold-minutes");
    }
}
