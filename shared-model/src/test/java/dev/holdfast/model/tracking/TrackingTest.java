package dev.holdfast.model.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.message.ScansReceived.PayloadPart;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void threeStatusesAreTerminalAndOfDifferentStrength() {
        assertThat(Arrays.stream(TrackingStatus.values()).filter(TrackingStatus::terminal))
                .containsExactlyInAnyOrder(TrackingStatus.DELIVERED, TrackingStatus.RETURNED, TrackingStatus.CANCELLED)
                .extracting(TrackingStatus::strength)
                .doesNotHaveDuplicates();
        assertThat(TrackingStatus.values()).extracting(TrackingStatus::shown).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "FedEx, fedex", "UPS, ups", "DHLExpress, dhl-express", "dhl, dhl-express", "dhl_express, dhl-express",
        "Royal Mail, royal-mail", "royalmail, royal-mail", "UPSDAP, ups", "17track-3011, 17track-3011", "-a-, a"
    })
    void aCarrierIsTheSameInAllSpellings(String spelling, String code) {
        assertThat(ParcelId.carrierCode(spelling)).isEqualTo(code);
    }

    @Test
    void aNumberIsTheSameInAllSpellings() {
        assertThat(ParcelId.of("UPS", " 1z 999 aa1 ")).contains(new ParcelId("ups", "1Z999AA1"));
        assertThat(ParcelId.of("UPS", "")).isEmpty();
        assertThat(ParcelId.of("UPS", "a#b")).isEmpty();
        assertThat(ParcelId.of("UPS", "9".repeat(65))).isEmpty();
        assertThat(ParcelId.of("!", "1")).isEmpty();
        assertThat(ParcelId.of(null, "1")).isEmpty();
        assertThatThrownBy(() -> new ParcelId("ups", "1z")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathNamesAParcelAndNothingElse() {
        ParcelId slashed = new ParcelId("dhl-express", "JD/01:2.3-4_5");
        assertThat(slashed.path()).isEqualTo("dhl-express~JD~01:2.3-4_5");
        assertThat(ParcelId.ofPath(slashed.path())).contains(slashed);
        assertThat(ParcelId.ofPath("DHL Express~jd~01:2.3-4_5")).contains(slashed);
        for (String none : List.of("", "~", "ups", "ups~", "~1Z", "ups~#", "ups/1Z", "~~~")) {
            assertThat(ParcelId.ofPath(none)).as(none).isEmpty();
        }
    }

    @Test
    void textsAreTidiedAndCut() {
        Scan scan = Scan.of(
                NOON.plusMillis(7),
                ZoneOffset.UTC,
                TrackingStatus.UNKNOWN,
                null,
                null,
                " \u0000 ",
                " two\r\nlines\t" + "x".repeat(189) + "\ud83d\udce6 and more");
        assertThat(scan.at()).isEqualTo(NOON);
        assertThat(scan.rawStatus()).isNull();
        // 199 characters, for the two halves of the last one stay together
        assertThat(scan.description()).isEqualTo("two lines " + "x".repeat(189));
        assertThat(Place.of("", " ", null)).isEmpty();
        assertThat(Place.of(null, null, "chn")).contains(new Place(null, null, "CN"));
        assertThat(Place.of(null, null, "China")).contains(new Place(null, null, "China"));
    }

    @Test
    void aMessageIsRefusedThatNobodyCouldUse() {
        Scan scan = Scan.of(NOON, null, TrackingStatus.UNKNOWN, null, null, null, null);
        Tracked some = new Tracked(new ParcelId("ups", "1Z"), Collections.nCopies(ScansReceived.SCANS_MAX, scan), null);
        Tracked tooMany =
                new Tracked(new ParcelId("ups", "1Z"), Collections.nCopies(ScansReceived.SCANS_MAX + 1, scan), null);
        assertThat(new ScansReceived("ups", "p-1", NOON, some, null).correlationId())
                .isEqualTo("p-1");
        for (Runnable bad : List.<Runnable>of(
                () -> new ScansReceived("ups", "p-1", NOON, null, null),
                () -> new ScansReceived("ups", "p 1", NOON, some, null),
                () -> new ScansReceived("", "p-1", NOON, some, null),
                () -> new ScansReceived("ups", "p-1", NOON, tooMany, null),
                () -> new PayloadPart(1, 1, ""),
                () -> new PayloadPart(-1, 1, ""),
                () -> new Scan(NOON.plusMillis(1), null, TrackingStatus.UNKNOWN, null, null, null, null),
                () -> new Scan(Instant.EPOCH, null, TrackingStatus.UNKNOWN, null, null, null, null),
                () -> new Scan(NOON, null, TrackingStatus.UNKNOWN, null, null, "", null),
                () -> new Scan(NOON, null, TrackingStatus.UNKNOWN, null, null, null, "x".repeat(201)))) {
            assertThatThrownBy(bad::run).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
