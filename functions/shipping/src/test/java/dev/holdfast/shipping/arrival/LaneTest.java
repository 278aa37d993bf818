package dev.holdfast.shipping.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void widensFromTheLaneToAll() {
        assertThat(new Lane("UPS", "Ground", "US-CA", "US-NY").widening())
                .extracting(LaneKey::text)
                .containsExactly("ups|ground|us-ca|us-ny", "ups|ground||us", "ups|ground", "ups", "*");
    }

    @Test
    void aCarriersSpellingDoesNotMatterAndCannotMakeAnothersKey() {
        assertThat(new Lane(" UPS ", "Next  Day", "de", "fr")).isEqualTo(new Lane("ups", "next day", "DE", "FR"));
        assertThat(new Lane("ups", "a|b", "DE", "FR").widening().get(2))
                .isNotEqualTo(new Lane("ups|a", "b", "DE", "FR").widening().get(2));
    }

    @Test
    void lanesWithoutAServiceAreLanes() {
        assertThat(new Lane("ups", "", "DE", "FR").widening())
                .extracting(LaneKey::text)
                .containsExactly("ups||de|fr", "ups|||fr", "ups", "*");
        assertThat(new Lane("ups", "", "DE", "us-ny").destinationCountry()).isEqualTo("US");
    }

    @Test
    void aRegionIsACountryAndACodeButNoName() {
        assertThat(Lane.region("US", "ca")).isEqualTo("US-CA");
        assertThat(Lane.region("GB", "Greater London")).isEqualTo("GB");
        assertThat(Lane.region("FR", "")).isEqualTo("FR");
        assertThat(Lane.region("FR", null)).isEqualTo("FR");
    }

    @Test
    void weeksBeginOnMondaysInUtc() {
        Week week = Week.of(Instant.parse("2026-09-13T23:59:59Z"));
        assertThat(week.begin()).isEqualTo(Instant.parse("2026-09-07T00:00:00Z"));
        assertThat(week.end()).isEqualTo(Instant.parse("2026-09-14T00:00:00Z"));
        assertThat(Week.of(week.end()).minus(1)).isEqualTo(week);
        assertThat(Week.of(Instant.parse("1969-12-29T00:00:00Z"))).isEqualTo(new Week(0));
        assertThat(Week.of(Instant.parse("1969-12-28T23:59:59Z"))).isEqualTo(new Week(-1));
    }

    @Test
    void interruptionsCountFromEachScanAndTheWayFromItsFirst() {
        Journey journey = Parcels.underWay(
                Parcels.scan(Stage.HANDED_OVER, 0, 9),
                Parcels.scan(Stage.HANDED_OVER, 1, 9),
                Parcels.scan(Stage.ARRIVED, 2, 9),
                Parcels.scan(Stage.EXCEPTION, 3, 9),
                Parcels.scan(Stage.ARRIVED, 4, 9),
                Parcels.scan(Stage.OUT_FOR_DELIVERY, 5, 7),
                Parcels.scan(Stage.MISSED, 5, 12),
                Parcels.scan(Stage.OUT_FOR_DELIVERY, 6, 7));
        assertThat(journey.entries())
                .containsExactly(
                        Parcels.scan(Stage.HANDED_OVER, 0, 9),
                        Parcels.scan(Stage.ARRIVED, 2, 9),
                        Parcels.scan(Stage.EXCEPTION, 3, 9),
                        Parcels.scan(Stage.ARRIVED, 2, 9),
                        Parcels.scan(Stage.OUT_FOR_DELIVERY, 5, 7),
                        Parcels.scan(Stage.MISSED, 5, 12),
                        Parcels.scan(Stage.OUT_FOR_DELIVERY, 6, 7));
    }

    @Test
    void scansSortByTheirTimeAndEarlierKnowledgeIsAPrefix() {
        Journey journey = Parcels.delivered(
                Parcels.LANE,
                Parcels.at(3, 12),
                Parcels.scan(Stage.ARRIVED, 2, 9),
                Parcels.scan(Stage.HANDED_OVER, 0, 9));
        assertThat(journey.handedOver()).isEqualTo(Parcels.at(0, 9));
        assertThat(journey.asOf(Parcels.at(1, 0))).hasValue(Parcels.underWay(Parcels.scan(Stage.HANDED_OVER, 0, 9)));
        assertThat(journey.asOf(Parcels.at(0, 8))).isEmpty();
        assertThatThrownBy(() -> new Journey(Parcels.LANE, Parcels.PARIS, List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlySomeStatusesTellHowLongTheRestTakes() {
        assertThat(Stage.of("IN_TRANSIT", false)).hasValue(Stage.HANDED_OVER);
        assertThat(Stage.of("IN_TRANSIT", true)).hasValue(Stage.ARRIVED);
        assertThat(Stage.of("OUT_FOR_DELIVERY", true)).hasValue(Stage.OUT_FOR_DELIVERY);
        assertThat(Stage.of("AVAILABLE_FOR_PICKUP", true)).hasValue(Stage.MISSED);
        assertThat(Stage.of("ATTEMPT_FAILED", true)).hasValue(Stage.MISSED);
        assertThat(Stage.of("EXCEPTION", true)).hasValue(Stage.EXCEPTION);
        for (String none : List.of("INFO_RECEIVED", "DELIVERED", "RETURNING", "UNKNOWN", "", "in_transit")) {
            assertThat(Stage.of(none, true)).as(none).isEmpty();
        }
    }
}
