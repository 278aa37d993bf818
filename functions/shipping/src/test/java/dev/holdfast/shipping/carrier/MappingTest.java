package dev.holdfast.shipping.carrier;

import static dev.holdfast.shipping.carrier.Samples.assertMeans;
import static dev.holdfast.shipping.carrier.Samples.news;
import static dev.holdfast.shipping.carrier.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.shipping.carrier.CarrierProvider.Ignored;
import dev.holdfast.shipping.carrier.CarrierProvider.NotTheirs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real payloads mean. */
class MappingTest {

    private final EasyPost easyPost = new EasyPost();
    private final AfterShip afterShip = new AfterShip();
    private final Shippo shippo = new Shippo(() -> Samples.NOW);
    private final SeventeenTrack seventeen = new SeventeenTrack();
    private final UpsTrackAlert ups = new UpsTrackAlert();
    private final CarrierProvider generic =
            CarrierProviders.standing(() -> Samples.NOW).find("generic").orElseThrow();

    @Test
    void easyPost() {
        Tracked tracked = news(easyPost.parse(sample(Samples.EASYPOST)));
        assertThat(tracked.parcel()).isEqualTo(new ParcelId("fedex", "1"));
        assertThat(tracked.scans()).hasSize(7);
        assertThat(tracked.scans().getFirst())
                .isEqualTo(new Scan(
                        Instant.parse("2024-07-31T15:00:00Z"),
                        ZoneOffset.UTC,
                        TrackingStatus.INFO_RECEIVED,
                        null,
                        new Place(null, null, "US"),
                        "pre_transit:label_created:OC",
                        "Shipment information sent to FedEx"));
        assertThat(tracked.scans().getLast().place()).isEqualTo(new Place("EDISON", "NJ", "US"));
        assertThat(tracked.estimate())
                .isEqualTo(new DeliveryEstimate(LocalDate.of(2024, 8, 5), Instant.parse("2024-08-02T19:26:51Z")));
    }

    @Test
    void easyPostsOtherEventsAreIgnored() {
        assertThat(easyPost.parse(sample(Samples.EASYPOST_BATCH))).isEqualTo(new Ignored("batch.updated"));
    }

    @ParameterizedTest
    @CsvSource({
        "pre_transit, label_created, INFO_RECEIVED,",
        "in_transit, weather_delay, IN_TRANSIT, WEATHER",
        "out_for_delivery, out_for_delivery, OUT_FOR_DELIVERY,",
        "available_for_pickup, arrived_at_pickup_location, AVAILABLE_FOR_PICKUP,",
        "delivered, arrived_at_destination, DELIVERED,",
        "return_to_sender, return, RETURNING,",
        "return_to_sender, refused, RETURNING, REFUSED",
        "failure, lost, EXCEPTION, LOST",
        "failure, damaged, EXCEPTION, DAMAGED",
        "failure, address_correction, EXCEPTION, ADDRESS",
        "error, delayed, EXCEPTION, DELAYED",
        "error, expired, EXPIRED,",
        "cancelled, cancelled, CANCELLED,",
        "beamed_up, by_transporter, UNKNOWN,"
    })
    void easyPostsStatuses(String status, String detail, TrackingStatus meant, @Nullable TrackingReason reason) {
        ObjectNode event = sample(Samples.EASYPOST).deepCopy();
        ObjectNode first = (ObjectNode) event.at("/result/tracking_details/0");
        first.put("status", status).put("status_detail", detail);
        assertMeans(news(easyPost.parse(event)).scans().getFirst(), meant, reason);
    }

    /** A tracker that was never scanned may still be cancelled. */
    @Test
    void easyPostsSummaryCountsWhereNoScanSaysIt() {
        ObjectNode event = sample(Samples.EASYPOST).deepCopy();
        ObjectNode tracker = (ObjectNode) event.path("result");
        tracker.put("status", "cancelled").put("status_detail", "cancelled").putArray("tracking_details");
        assertThat(news(easyPost.parse(event)).scans()).singleElement().satisfies(scan -> {
            assertMeans(scan, TrackingStatus.CANCELLED, null);
            assertThat(scan.at()).isEqualTo(Instant.parse("2024-08-02T19:26:51Z"));
        });
    }

    @Test
    void afterShipsTimesMayHaveNoZone() {
        Tracked tracked = news(afterShip.parse(sample(Samples.AFTERSHIP)));
        assertThat(tracked.parcel()).isEqualTo(new ParcelId("usps", "0000000000000000"));
        assertThat(tracked.scans())
                .containsExactly(new Scan(
                        Instant.parse("2021-01-14T00:52:00Z"),
                        null,
                        TrackingStatus.IN_TRANSIT,
                        null,
                        null,
                        "InTransit_001",
                        "Departed Shipping Partner Facility, USPS Awaiting Item"));
        assertThat(tracked.estimate()).isNull();
    }

    @Test
    void afterShip() {
        Tracked tracked = news(afterShip.tracking(sample(Samples.AFTERSHIP_READ).at("/data/tracking")));
        assertThat(tracked.parcel()).isEqualTo(new ParcelId("fedex", "111111111111"));
        assertThat(tracked.scans()).hasSize(14);
        assertThat(tracked.scans().getLast())
                .isEqualTo(new Scan(
                        Instant.parse("2018-07-25T01:10:00Z"),
                        ZoneOffset.ofHours(9),
                        TrackingStatus.DELIVERED,
                        null,
                        new Place("SAPPORO JP", null, "JP"),
                        "Delivered_001",
                        "Delivered"));
    }

    @ParameterizedTest
    @CsvSource({
        "InfoReceived, InfoReceived_001, INFO_RECEIVED,",
        "OutForDelivery, OutForDelivery_003, OUT_FOR_DELIVERY,",
        "AttemptFail, AttemptFail_002, ATTEMPT_FAILED,",
        "AvailableForPickup, AvailableForPickup_001, AVAILABLE_FOR_PICKUP,",
        "Exception, Exception_004, EXCEPTION, CUSTOMS",
        "Exception, Exception_010, RETURNING,",
        "Exception, Exception_011, RETURNED,",
        "Exception, Exception_013, EXCEPTION, LOST",
        "Exception, Exception_999, EXCEPTION,",
        "Expired, Expired_001, EXPIRED,",
        "Pending, Pending_001, UNKNOWN,",
        "Teleported, Teleported_001, UNKNOWN,"
    })
    void afterShipsTags(String tag, String subtag, TrackingStatus meant, @Nullable TrackingReason reason) {
        ObjectNode webhook = sample(Samples.AFTERSHIP).deepCopy();
        ((ObjectNode) webhook.path("msg")).put("tag", tag).put("subtag", subtag);
        ((ObjectNode) webhook.at("/msg/checkpoints/0")).put("tag", tag).put("subtag", subtag);
        Scan scan = news(afterShip.parse(webhook)).scans().getFirst();
        assertMeans(scan, meant, reason);
        assertThat(scan.rawStatus()).isEqualTo(subtag);
    }

    @Test
    void shippo() {
        Tracked tracked = news(shippo.track(sample(Samples.SHIPPO_READ)));
        assertThat(tracked.parcel()).isEqualTo(new ParcelId("usps", "9205590164917337534322"));
        // The latest status is told twice, and there is one such scan
        assertThat(tracked.scans()).hasSize(12);
        assertThat(tracked.scans()).extracting(Scan::status).contains(TrackingStatus.UNKNOWN, TrackingStatus.DELIVERED);
        assertThat(tracked.estimate())
                .isEqualTo(new DeliveryEstimate(LocalDate.of(2016, 12, 8), Instant.parse("2016-12-09T01:40:17.515Z")));
        assertThat(news(shippo.parse(sample(Samples.SHIPPO))).scans())
                .extracting(Scan::rawStatus)
                .containsOnly("DELIVERED:information_received");
    }

    @ParameterizedTest
    @CsvSource({
        "PRE_TRANSIT, information_received, INFO_RECEIVED,",
        "TRANSIT, package_accepted, IN_TRANSIT,",
        "TRANSIT, out_for_delivery, OUT_FOR_DELIVERY,",
        "TRANSIT, delivery_attempted, ATTEMPT_FAILED,",
        "TRANSIT, delayed, IN_TRANSIT, DELAYED",
        "FAILURE, package_lost, EXCEPTION, LOST",
        "RETURNED, return_to_sender, RETURNING,",
        "MISLAID, somewhere, UNKNOWN,"
    })
    void shipposStatuses(String status, String code, TrackingStatus meant, @Nullable TrackingReason reason) {
        ObjectNode webhook = sample(Samples.SHIPPO).deepCopy();
        ObjectNode latest = (ObjectNode) webhook.at("/data/tracking_status");
        latest.put("status", status);
        ((ObjectNode) latest.path("substatus")).put("code", code);
        assertMeans(news(shippo.parse(webhook)).scans().getLast(), meant, reason);
    }

    @Test
    void seventeenTrackPutsThingsBesideTheInfo() {
        Tracked tracked = news(seventeen.parse(sample(Samples.SEVENTEEN)));
        assertThat(tracked.parcel()).isEqualTo(new ParcelId("ups", "1Z2617V10397725789"));
        assertThat(tracked.scans())
                .extracting(Scan::status)
                .containsExactly(
                        TrackingStatus.DELIVERED,
                        TrackingStatus.OUT_FOR_DELIVERY,
                        TrackingStatus.IN_TRANSIT,
                        TrackingStatus.IN_TRANSIT,
                        TrackingStatus.INFO_RECEIVED);
        assertThat(tracked.scans().getFirst().offset()).isEqualTo(ZoneOffset.ofHours(-7));
    }

    @Test
    void seventeenTrack() {
        Tracked tracked = news(seventeen.item(sample(Samples.SEVENTEEN_READ).at("/data/accepted/0")));
        assertThat(tracked.parcel()).isEqualTo(new ParcelId("correios", "AA555666777BR"));
        assertThat(tracked.scans()).singleElement().satisfies(scan -> {
            assertMeans(scan, TrackingStatus.RETURNING, null);
            assertThat(scan.description()).isEqualTo("Em devolu\u00e7\u00e3o ao remetente");
            assertThat(scan.place()).isEqualTo(new Place("CURITIBA", "PR", "BR"));
        });
        assertThat(seventeen.parse(sample(Samples.SEVENTEEN_STOPPED))).isEqualTo(new Ignored("TRACKING_STOPPED"));
    }

    @ParameterizedTest
    @CsvSource({
        "InTransit_CustomsProcessing, IN_TRANSIT,",
        "InTransit_CustomsRequiringInformation, EXCEPTION, CUSTOMS",
        "DeliveryFailure_InvalidAddress, ATTEMPT_FAILED, ADDRESS",
        "Exception_Damage, EXCEPTION, DAMAGED",
        "Exception_Returned, RETURNED,",
        "Expired_Other, EXPIRED,",
        "NotFound_Other, UNKNOWN,"
    })
    void seventeenTracksStatuses(String status, TrackingStatus meant, @Nullable TrackingReason reason) {
        ObjectNode item = (ObjectNode)
                sample(Samples.SEVENTEEN_READ).at("/data/accepted/0").deepCopy();
        ((ObjectNode) item.at("/track_info/tracking/providers/0/events/0")).put("sub_status", status);
        assertMeans(news(seventeen.item(item)).scans().getFirst(), meant, reason);
    }

    /** Whatever else is in a payload, of whatever type, is passed over. */
    @Test
    void strangeFieldsHurtNobody() {
        for (CarrierProvider provider : List.of(easyPost, afterShip, shippo, seventeen, ups, generic)) {
            for (String strange : List.of("null", "[]", "7", "\"text\"", "{}", "{\"event\":[1]}")) {
                assertThat(provider.parse(Samples.json(strange))).isInstanceOf(NotTheirs.class);
            }
        }
        JsonNode odd = Samples.json("""
                {"description":"tracker.updated","result":{"carrier":"UPS","tracking_code":12345,"status":{"a":1},
                "tracking_details":[7,null,[],{"datetime":{"x":1}},{"datetime":"2026-11-27T09:00:00Z","status":9,
                "message":["a"],"tracking_location":"nowhere"}],"carrier_detail":"none"}}""");
        Tracked tracked = news(easyPost.parse(odd));
        assertThat(tracked.parcel().number()).isEqualTo("12345");
        assertThat(tracked.scans()).singleElement().satisfies(scan -> {
            assertMeans(scan, TrackingStatus.UNKNOWN, null);
            assertThat(scan.rawStatus()).isEqualTo("9");
        });
    }
}
