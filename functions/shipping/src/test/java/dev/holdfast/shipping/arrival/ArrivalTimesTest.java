package dev.holdfast.shipping.arrival;

import static dev.holdfast.shipping.arrival.Parcels.LANE;
import static dev.holdfast.shipping.arrival.Parcels.after;
import static dev.holdfast.shipping.arrival.Parcels.at;
import static dev.holdfast.shipping.arrival.Parcels.delivered;
import static dev.holdfast.shipping.arrival.Parcels.scan;
import static dev.holdfast.shipping.arrival.Parcels.taking;
import static dev.holdfast.shipping.arrival.Parcels.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrivalTimesTest {

    private static final int NEXT_WEEK = 7;
    private static final int SECOND_THURSDAY = 10;

    /** From two to four days, with the last mile from eight o'clock to noon or one. */
    private final LaneKnowledge knowledge = after(LANE, NEXT_WEEK, taking(LANE, 300, 2, 3, 4), lastMiles());

    @Test
    void goesOverTheWeekend() {
        Eta eta = eta(underWay(scan(Stage.HANDED_OVER, SECOND_THURSDAY, 15)), at(SECOND_THURSDAY, 15));
        assertThat(eta.p10()).isBetween(at(14, 0), at(14, 23));
        assertThat(eta.p90()).isBetween(at(16, 0), at(16, 23));
        assertThat(eta.p50()).isBetween(eta.p10(), eta.p90());
    }

    @Test
    void eachScanNarrowsIt() {
        Journey handedOver = underWay(scan(Stage.HANDED_OVER, 7, 15));
        Journey out = underWay(scan(Stage.HANDED_OVER, 7, 15), scan(Stage.OUT_FOR_DELIVERY, 9, 8));
        Eta before = eta(handedOver, at(9, 8));
        Eta now = eta(out, at(9, 8));
        assertThat(width(now)).isLessThan(width(before));
        assertThat(now.p90()).isBefore(at(9, 24 - 1));
    }

    @Test
    void timeThatGoesByWithoutAScanMovesItOnAndNeverBack() {
        Journey journey = underWay(scan(Stage.HANDED_OVER, 7, 15));
        Eta before = eta(journey, at(7, 15));
        for (Instant now = at(7, 15); now.isBefore(at(60, 0)); now = now.plus(Duration.ofHours(5))) {
            Eta eta = eta(journey, now);
            assertThat(eta.p10()).isAfterOrEqualTo(now).isAfterOrEqualTo(before.p10());
            assertThat(eta.p50()).isAfterOrEqualTo(eta.p10()).isAfterOrEqualTo(before.p50());
            assertThat(eta.p90()).isAfterOrEqualTo(eta.p50()).isAfterOrEqualTo(before.p90());
            before = eta;
        }
    }

    @Test
    void aStageNobodyHasSeenCountsFromTheHandover() {
        Journey held = underWay(scan(Stage.HANDED_OVER, 7, 15), scan(Stage.EXCEPTION, 8, 10));
        Journey ordinary = underWay(scan(Stage.HANDED_OVER, 7, 15));
        assertThat(eta(held, at(8, 10))).isEqualTo(eta(ordinary, at(8, 10)));
    }

    @Test
    void whatIsDeliveredAndWhatNothingIsKnownOfHasNone() {
        Journey journey = underWay(scan(Stage.HANDED_OVER, 7, 15));
        assertThat(ArrivalTimes.expected(taking(LANE, 1, 2).getFirst(), knowledge, at(7, 15)))
                .isEmpty();
        assertThat(ArrivalTimes.expected(journey, after(LANE, NEXT_WEEK), at(7, 15)))
                .isEmpty();
    }

    @Test
    void silenceIsMoreThanTheUsualGapAndCountsDaysOfDelivery() {
        Journey friday = underWay(scan(Stage.HANDED_OVER, 11, 15));
        Instant from = Silence.silentFrom(friday, knowledge, 2);
        assertThat(from).isBetween(at(18, 0), at(22, 0));
        assertThat(Silence.silentFrom(friday, knowledge, 0)).isBefore(from);
    }

    @Test
    void eachScanBreaksTheSilence() {
        Journey one = underWay(scan(Stage.HANDED_OVER, 7, 15));
        Journey two = underWay(scan(Stage.HANDED_OVER, 7, 15), scan(Stage.HANDED_OVER, 9, 15));
        assertThat(Silence.silentFrom(two, knowledge, 2)).isAfter(Silence.silentFrom(one, knowledge, 2));
    }

    @Test
    void whereNothingIsKnownFiveDaysAreUsual() {
        Journey monday = underWay(scan(Stage.HANDED_OVER, 7, 15));
        assertThat(Silence.silentFrom(monday, after(LANE, NEXT_WEEK), 2)).isEqualTo(at(16, 0));
    }

    private Eta eta(Journey journey, Instant now) {
        Optional<Eta> eta = ArrivalTimes.expected(journey, knowledge, now);
        return eta.orElseThrow();
    }

    private static Duration width(Eta eta) {
        return Duration.between(eta.p10(), eta.p90());
    }

    private static List<Journey> lastMiles() {
        List<Journey> parcels = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            parcels.add(delivered(
                    LANE,
                    at(2, 12).plusSeconds(60L * n),
                    scan(Stage.HANDED_OVER, 0, 15),
                    scan(Stage.OUT_FOR_DELIVERY, 2, 8)));
        }
        return parcels;
    }
}
