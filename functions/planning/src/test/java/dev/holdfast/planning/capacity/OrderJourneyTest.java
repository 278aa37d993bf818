package dev.holdfast.planning.capacity;

import static dev.holdfast.model.order.OrderStatus.ACCEPTED;
import static dev.holdfast.model.order.OrderStatus.CANCELLED;
import static dev.holdfast.model.order.OrderStatus.COMPLETED;
import static dev.holdfast.model.order.OrderStatus.DELIVERED;
import static dev.holdfast.model.order.OrderStatus.EXPIRED;
import static dev.holdfast.model.order.OrderStatus.PAID;
import static dev.holdfast.model.order.OrderStatus.PARTLY_SHIPPED;
import static dev.holdfast.model.order.OrderStatus.REFUNDED;
import static dev.holdfast.model.order.OrderStatus.REJECTED;
import static dev.holdfast.model.order.OrderStatus.RESERVED;
import static dev.holdfast.model.order.OrderStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.planning.capacity.OrderJourney.Stay;
import dev.holdfast.planning.capacity.OrderPath.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OrderJourneyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Offset<Double> EXACT = within(1e-9);

    /** A status for each, an hour after the other. */
    private static List<HistoryEntry> hourly(OrderStatus... statuses) {
        List<HistoryEntry> history = new ArrayList<>();
        for (int i = 0; i < statuses.length; i++) {
            history.add(new HistoryEntry(NOON.plus(Duration.ofHours(i)), statuses[i], "for a test"));
        }
        return history;
    }

    private static OrderPath path(OrderStatus... statuses) {
        return OrderPath.of(hourly(statuses));
    }

    @Test
    void aWayEndsAtItsFirstEnd() {
        OrderPath path = path(ACCEPTED, RESERVED, PAID, SHIPPED, DELIVERED, COMPLETED);

        assertThat(path.ended()).isTrue();
        assertThat(path.stops()).last().isEqualTo(new Stop("DELIVERED", NOON.plus(Duration.ofHours(4))));
        assertThat(path(ACCEPTED, CANCELLED, REFUNDED).stops()).hasSize(2);
        assertThat(path(ACCEPTED, RESERVED).ended()).isFalse();
    }

    @Test
    void anExpiredOrderIsAtItsEndUnlessItIsTakenUpAgain() {
        assertThat(path(ACCEPTED, RESERVED, EXPIRED).ended()).isTrue();
        assertThat(path(ACCEPTED, RESERVED, EXPIRED, REFUNDED).stops())
                .hasSize(3)
                .last()
                .extracting(Stop::state)
                .isEqualTo("EXPIRED");
        assertThat(path(ACCEPTED, RESERVED, EXPIRED, PAID).stops())
                .extracting(Stop::state)
                .containsExactly("ACCEPTED", "RESERVED", OrderPath.EXPIRED_FOR_A_WHILE, "PAID");
    }

    @Test
    void parcelAfterParcelIsOneStay() {
        assertThat(path(PAID, PARTLY_SHIPPED, PARTLY_SHIPPED, SHIPPED).stops())
                .extracting(Stop::since)
                .containsExactly(NOON, NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderPath.of(List.of()));
    }

    /** Ten orders: four delivered, two cancelled when paid, one cancelled when reserved, three rejected. */
    private static List<OrderPath> ten() {
        List<OrderPath> ten = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ten.add(path(ACCEPTED, RESERVED, PAID, SHIPPED, DELIVERED));
        }
        ten.add(path(ACCEPTED, RESERVED, PAID, CANCELLED));
        ten.add(path(ACCEPTED, RESERVED, PAID, CANCELLED));
        ten.add(path(ACCEPTED, RESERVED, CANCELLED));
        for (int i = 0; i < 3; i++) {
            ten.add(path(ACCEPTED, REJECTED));
        }
        return ten;
    }

    @Test
    void endingsAreThoseOfTheSample() {
        OrderJourney journey =
                OrderJourney.of(ten(), NOON.plus(Duration.ofDays(1))).orElseThrow();

        assertThat(journey.start()).isEqualTo("ACCEPTED");
        assertThat(journey.probabilityOf(DELIVERED)).isEqualTo(0.4, EXACT);
        assertThat(journey.probabilityOf(CANCELLED)).isEqualTo(0.3, EXACT);
        assertThat(journey.probabilityOf(REJECTED)).isEqualTo(0.3, EXACT);
        assertThat(journey.probabilityOf(REFUNDED)).isZero();
        assertThat(journey.hoursToDelivery()).isEqualTo(4, EXACT);
        assertThat(journey.underWay()).isZero();
        assertThat(journey.moves()).as("4 x 4, 2 x 3, 2 and 3 x 1 by ten").isEqualTo(2.7, EXACT);
        assertThat(journey.endings().getFirst().orders()).isEqualTo(4);
    }

    @Test
    void visitsAreThoseOfTheSample() {
        OrderJourney journey = OrderJourney.of(ten(), NOON).orElseThrow();

        assertThat(stay(journey, "RESERVED").visits()).isEqualTo(0.7, EXACT);
        assertThat(stay(journey, "SHIPPED").visits()).isEqualTo(0.4, EXACT);
        assertThat(stay(journey, "SHIPPED").hours()).isEqualTo(0.4, EXACT);
        assertThat(journey.stays().getFirst().state()).isEqualTo("ACCEPTED");
    }

    /** An order that is stuck makes its state's stay longer, for it counts as time and not as a move. */
    @Test
    void whoIsStuckHoldsUp() {
        List<OrderPath> paths = new ArrayList<>(ten());
        paths.add(path(ACCEPTED, RESERVED, PAID));
        OrderJourney journey =
                OrderJourney.of(paths, NOON.plus(Duration.ofHours(2 + 24))).orElseThrow();

        Stay paid = stay(journey, "PAID");
        assertThat(paid.now()).isEqualTo(1);
        assertThat(paid.longestHoursNow()).isEqualTo(24, EXACT);
        assertThat(paid.hoursAVisit()).isEqualTo((6 + 24) / 6.0, EXACT);
        assertThat(journey.stays().getFirst()).isEqualTo(paid);
        assertThat(journey.underWay()).isEqualTo(1);
        assertThat(journey.hoursToDelivery()).as("of those who moved").isEqualTo(4, EXACT);
    }

    @Test
    void aStateThatNobodyHasLeftIsShownAsSuch() {
        OrderJourney journey = OrderJourney.of(
                        List.of(path(ACCEPTED, RESERVED), path(ACCEPTED, REJECTED)), NOON.plus(Duration.ofHours(5)))
                .orElseThrow();

        assertThat(journey.hoursToDelivery()).isNull();
        assertThat(journey.endings())
                .filteredOn(each -> each.state().equals("RESERVED"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.open()).isTrue();
                    assertThat(each.probability()).isEqualTo(0.5, EXACT);
                    assertThat(each.orders()).isEqualTo(1);
                });
    }

    @Test
    void slowWaysToOtherEndsDoNotDelayDelivery() {
        OrderPath late = OrderPath.of(List.of(
                new HistoryEntry(NOON, ACCEPTED, ""),
                new HistoryEntry(NOON.plusSeconds(3_600), RESERVED, ""),
                new HistoryEntry(NOON.plus(Duration.ofDays(30)), CANCELLED, "")));
        List<OrderPath> paths = new ArrayList<>(ten());
        paths.add(late);

        assertThat(OrderJourney.of(paths, NOON).orElseThrow().hoursToDelivery()).isEqualTo(4, EXACT);
    }

    @Test
    void whereNobodyHasMovedThereIsNoJourney() {
        assertThat(OrderJourney.of(List.of(), NOON)).isEmpty();
        assertThat(OrderJourney.of(List.of(path(ACCEPTED)), NOON)).isEmpty();
    }

    private static Stay stay(OrderJourney journey, String state) {
        return journey.stays().stream()
                .filter(each -> each.state().equals(state))
                .findFirst()
                .orElseThrow();
    }
}
