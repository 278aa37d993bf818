package dev.holdfast.shipping;

import static dev.holdfast.model.tracking.TrackingStatus.ATTEMPT_FAILED;
import static dev.holdfast.model.tracking.TrackingStatus.DELIVERED;
import static dev.holdfast.model.tracking.TrackingStatus.INFO_RECEIVED;
import static dev.holdfast.model.tracking.TrackingStatus.IN_TRANSIT;
import static dev.holdfast.model.tracking.TrackingStatus.OUT_FOR_DELIVERY;
import static dev.holdfast.model.tracking.TrackingStatus.RETURNED;
import static dev.holdfast.model.tracking.TrackingStatus.RETURNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.tracking.Place;
import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.Lane;
import dev.holdfast.shipping.arrival.Scan;
import dev.holdfast.shipping.arrival.Stage;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.TrackingMerge;
import dev.holdfast.shipping.parcel.Way;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class JourneysTest {

    private static final Place PARIS = new Place("Paris", "IDF", "FR");

    @Test
    void aWayBeginsWithTheHandoverAndEndsWithTheDelivery() {
        Journey journey = Journeys.of(Way.of("1Z1", Samples.NOW)
                        .scan(-1, INFO_RECEIVED)
                        .scan(0, IN_TRANSIT, new Place("Hamburg", "HH", "DE"))
                        .scan(1, IN_TRANSIT, PARIS)
                        .scan(2, OUT_FOR_DELIVERY, PARIS)
                        .scan(2.1, ATTEMPT_FAILED)
                        .scan(3, DELIVERED)
                        .scan(4, IN_TRANSIT)
                        .claimed())
                .orElseThrow();
        assertThat(journey.lane()).isEqualTo(new Lane("ups", "express", "DE-HH", "FR"));
        assertThat(journey.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(journey.scans())
                .extracting(Scan::stage)
                .containsExactly(Stage.HANDED_OVER, Stage.ARRIVED, Stage.OUT_FOR_DELIVERY, Stage.MISSED);
        assertThat(journey.delivered()).contains(Samples.NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void placesThatNameNoCountryAreNoOrigin() {
        Parcel parcel = Way.of("1Z1", Samples.NOW)
                .scan(0, IN_TRANSIT, new Place("Hamburg", null, null))
                .scan(1, IN_TRANSIT, new Place(null, null, "Germany"))
                .claimed();
        assertThat(Journeys.of(parcel))
                .hasValueSatisfying(
                        journey -> assertThat(journey.lane().origin()).isEmpty());
    }

    @Test
    void whatNobodyHasHandedOverHasNoWay() {
        assertThat(Journeys.of(Way.of("1Z1", Samples.NOW).scan(0, INFO_RECEIVED).claimed()))
                .isEmpty();
        assertThat(Journeys.of(Way.of("1Z1", Samples.NOW).scan(0, DELIVERED).claimed()))
                .isEmpty();
    }

    @Test
    void noOneKnowsWhereAParcelGoesThatNobodyHasClaimed() {
        Parcel claimed = Way.handedOver("1Z1", Samples.NOW).claimed();
        assertThat(Journeys.of(TrackingMerge.merge(Parcel.unseen(claimed.id()), claimed.scans(), null)))
                .isEmpty();
    }

    @Test
    void whatTurnedBackTellsNothingUnlessItHadArrived() {
        assertThat(Journeys.of(Way.handedOver("1Z1", Samples.NOW)
                        .scan(1, RETURNING)
                        .scan(2, DELIVERED)
                        .claimed()))
                .isEmpty();
        assertThat(Journeys.of(Way.handedOver("1Z1", Samples.NOW)
                        .scan(1, DELIVERED)
                        .scan(9, RETURNED)
                        .claimed()))
                .hasValueSatisfying(
                        journey -> assertThat(journey.delivered()).contains(Samples.NOW.plus(Duration.ofDays(1))));
    }
}
