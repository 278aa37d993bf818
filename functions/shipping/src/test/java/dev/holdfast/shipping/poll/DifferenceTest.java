package dev.holdfast.shipping.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.TrackingMerge;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final DeliveryEstimate MONDAY = new DeliveryEstimate(LocalDate.of(2026, 11, 30), Samples.NOW);
    private static final DeliveryEstimate TUESDAY =
            new DeliveryEstimate(LocalDate.of(2026, 12, 1), Samples.NOW.plusSeconds(60));

    /** Of every real payload: what was left out of it, and nothing else. */
    @Test
    void isWhatIsMissing() {
        for (Tracked sample : Samples.all()) {
            // a sample may have a scan twice
            Parcel distinct = TrackingMerge.merge(Parcel.unseen(sample.parcel()), sample.scans(), null);
            Tracked all = new Tracked(sample.parcel(), distinct.scans(), sample.estimate());
            for (int missing = 0; missing < all.scans().size(); missing++) {
                List<Scan> some = new ArrayList<>(all.scans());
                Scan left = some.remove(missing);
                Parcel known = TrackingMerge.merge(Parcel.unseen(all.parcel()), some, all.estimate());
                Parcel whole = TrackingMerge.merge(Parcel.unseen(all.parcel()), all.scans(), all.estimate());
                Tracked difference = Difference.of(known, all).orElseThrow();
                assertThat(difference.scans()).contains(left);
                assertThat(difference.estimate()).isNull();
                assertThat(TrackingMerge.merge(known, difference.scans(), difference.estimate()))
                        .isEqualTo(whole);
                assertThat(Difference.of(whole, all)).isEmpty();
            }
        }
    }

    @Test
    void isTheEstimateIfItIsTheLaterOne() {
        Tracked sample = Samples.all().getFirst();
        Parcel known = TrackingMerge.merge(Parcel.unseen(sample.parcel()), sample.scans(), MONDAY);
        assertThat(Difference.of(known, told(sample, TUESDAY)))
                .contains(new Tracked(sample.parcel(), List.of(), TUESDAY));
        Parcel later = TrackingMerge.merge(known, List.of(), TUESDAY);
        assertThat(Difference.of(later, told(sample, MONDAY))).isEmpty();
        assertThat(Difference.of(later, told(sample, null))).isEmpty();
    }

    @Test
    void isNotTheSameScanInFewerWords() {
        Tracked sample = Samples.all().getFirst();
        Scan rich = Scan.of(
                Samples.NOW,
                ZoneOffset.UTC,
                TrackingStatus.IN_TRANSIT,
                null,
                new Place("York", null, "GB"),
                "IT",
                "On its way");
        Scan poor = Scan.of(Samples.NOW, null, TrackingStatus.IN_TRANSIT, null, null, "IT", null);
        Parcel unseen = Parcel.unseen(sample.parcel());
        Parcel known = TrackingMerge.merge(unseen, List.of(rich), null);
        assertThat(Difference.of(known, new Tracked(sample.parcel(), List.of(poor), null)))
                .isEmpty();
        Parcel less = TrackingMerge.merge(unseen, List.of(poor), null);
        assertThat(Difference.of(less, new Tracked(sample.parcel(), List.of(rich), null)))
                .contains(new Tracked(sample.parcel(), List.of(rich), null));
    }

    private static Tracked told(Tracked sample, @Nullable DeliveryEstimate estimate) {
        return new Tracked(sample.parcel(), sample.scans(), estimate);
    }
}
