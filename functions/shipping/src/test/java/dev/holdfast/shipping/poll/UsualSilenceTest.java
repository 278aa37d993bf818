package dev.holdfast.shipping.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.shipping.arrival.KnownLanes;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.TrackingMerge;
import dev.holdfast.shipping.parcel.Watched;
import dev.holdfast.shipping.parcel.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsualSilenceTest {

    /** A Monday. */
    private static final Instant CLAIMED = Instant.parse("2026-11-23T10:00:00Z");

    private final UsualSilence rule = new UsualSilence(new KnownLanes(new World().lanes));

    @Test
    void isOverAfterFiveDaysOfDeliveryWithoutAScan() {
        Instant silentFrom = rule.silentFrom(watched(), CLAIMED.plusSeconds(60));
        // Monday to Friday; on Saturday nobody would deliver
        assertThat(silentFrom).isBetween(Instant.parse("2026-11-28T00:00:00Z"), Instant.parse("2026-11-30T00:00:00Z"));
    }

    @Test
    void beginsAnewWithEachScanButNotWithOneOfTheFuture() {
        Instant wednesday = Instant.parse("2026-11-25T10:00:00Z");
        Instant before = rule.silentFrom(watched(), wednesday);
        assertThat(rule.silentFrom(watched(wednesday), wednesday)).isAfter(before);
        assertThat(rule.silentFrom(watched(wednesday.plusSeconds(1)), wednesday))
                .isEqualTo(before);
    }

    private static Watched watched(Instant... scans) {
        Parcel parcel = Parcel.unseen(new ParcelId("ups", "1Z1"));
        for (Instant at : scans) {
            parcel = TrackingMerge.merge(
                    parcel,
                    List.of(Scan.of(at, ZoneOffset.UTC, TrackingStatus.IN_TRANSIT, null, null, null, null)),
                    null);
        }
        return new Watched(parcel, "new/0", CLAIMED, CLAIMED);
    }
}
