package dev.holdfast.shipping.carrier;

import static dev.holdfast.shipping.carrier.Samples.assertMeans;
import static dev.holdfast.shipping.carrier.Samples.news;
import static dev.holdfast.shipping.carrier.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What payloads mean that tell one scan at a time, and our own event. */
class SingleScanMappingTest {

    private final UpsTrackAlert ups = new UpsTrackAlert();
    private final CarrierProvider generic =
            CarrierProviders.standing(() -> Samples.NOW).find("generic").orElseThrow();

    @Test
    void upsGivesTheOffsetByGivingTheTimeTwice() {
        Tracked tracked = news(ups.parse(sample(Samples.UPS)));
        assertThat(tracked.parcel()).isEqualTo(new ParcelId("ups", "1Z204W4R0308071865"));
        assertThat(tracked.scans())
                .containsExactly(new Scan(
                        Instant.parse("2024-04-23T13:15:19Z"),
                        ZoneOffset.ofHours(-4),
                        TrackingStatus.OUT_FOR_DELIVERY,
                        null,
                        new Place("Charlotte", "NC", "US"),
                        "I:OT:021",
                        "Out for Delivery"));
        assertThat(tracked.estimate())
                .isEqualTo(new DeliveryEstimate(LocalDate.of(2024, 4, 23), Instant.parse("2024-04-23T13:15:19Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "M, Shipper created a label, INFO_RECEIVED,",
        "D, DELIVERED, DELIVERED,",
        "X, A severe weather condition has delayed delivery, EXCEPTION, WEATHER",
        "X, The street number is incorrect, EXCEPTION, ADDRESS",
        "X, Something happened, EXCEPTION,",
        "RS, Returned to shipper, RETURNING,",
        "MV, Voided, CANCELLED,",
        "QQ, Who knows, UNKNOWN,"
    })
    void upsTypes(String type, String words, TrackingStatus meant, @Nullable TrackingReason reason) {
        ObjectNode push = sample(Samples.UPS).deepCopy();
        ((ObjectNode) push.path("activityStatus"))
                .put("type", type)
                .put("description", words)
                .put("code", "ZZ")
                .put("descriptionCode", "999");
        assertMeans(news(ups.parse(push)).scans().getFirst(), meant, reason);
    }

    @Test
    void upsWithoutTheTimeInUtcIsLocal() {
        ObjectNode push = sample(Samples.UPS).deepCopy();
        push.remove("gmtActivityDate");
        Scan scan = news(ups.parse(push)).scans().getFirst();
        assertThat(scan.at()).isEqualTo(Instant.parse("2024-04-23T09:15:19Z"));
        assertThat(scan.offset()).isNull();
    }

    @Test
    void ourOwnEvent() {
        Tracked tracked = news(generic.parse(Samples.json(Samples.GENERIC)));
        assertThat(tracked.parcel()).isEqualTo(new ParcelId("royal-mail", "AB123456789GB"));
        assertThat(tracked.scans()).hasSize(3);
        assertMeans(tracked.scans().get(0), TrackingStatus.EXCEPTION, TrackingReason.WEATHER);
        assertThat(tracked.scans().get(0).place()).isEqualTo(new Place("Kirkwall", null, "GB"));
        assertMeans(tracked.scans().get(2), TrackingStatus.UNKNOWN, null);
        assertThat(tracked.scans().get(2).rawStatus()).isEqualTo("SOMETHING_NEW");
        assertThat(generic.parse(Samples.json("{\"type\":\"label.made\"}"))).isEqualTo(new Ignored("label.made"));
        assertThat(generic.parse(Samples.json(Samples.GENERIC.replace("2026-11-26T18:02:00Z", "soon"))))
                .isInstanceOf(NotTheirs.class);
        assertThat(generic.parse(Samples.json(Samples.GENERIC.replace("\"scans\"", "\"events\""))))
                .isInstanceOf(NotTheirs.class);
    }
}
