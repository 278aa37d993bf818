package dev.holdfast.shipping.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackingMergeTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Parcel NEW = Parcel.unseen(new ParcelId("ups", "1Z999"));

    @Test
    void scansSortByTheirTimeHoweverTheyCome() {
        Scan first = scan(0, TrackingStatus.INFO_RECEIVED);
        Scan second = scan(60, TrackingStatus.IN_TRANSIT);
        Scan third = scan(120, TrackingStatus.OUT_FOR_DELIVERY);
        Parcel parcel = merge(merge(NEW, third, first), second);
        assertThat(parcel.scans()).containsExactly(first, second, third);
        assertThat(parcel.state().status()).isEqualTo(TrackingStatus.OUT_FOR_DELIVERY);
        assertThat(parcel.state().decisive()).contains(third);
        assertThat(parcel.state().contradictions()).isEmpty();
    }

    @Test
    void aRepeatChangesNothing() {
        Parcel once = merge(NEW, scan(0, TrackingStatus.IN_TRANSIT));
        assertThat(merge(once, scan(0, TrackingStatus.IN_TRANSIT))).isEqualTo(once);
    }

    @Test
    void theSameScanInOtherWordsIsTheSameScanAndTheRicherOneIsKept() {
        Scan poor = with("IT", null, "on the way");
        Scan rich = with("IT", new Place("Edison", "NJ", "US"), "On the way.");
        assertThat(merge(merge(NEW, poor), rich).scans()).containsExactly(rich);
        assertThat(merge(merge(NEW, rich), poor).scans()).containsExactly(rich);
        // Where the carrier gives no code, its words tell scans apart, but not how they are written
        assertThat(merge(NEW, with(null, null, "On the way"), with(null, null, "ON THE WAY!"))
                        .scans())
                .hasSize(1);
        assertThat(merge(NEW, with(null, null, "On the way"), with(null, null, "Left the depot"))
                        .scans())
                .hasSize(2);
        assertThat(merge(NEW, with("AR", null, "On the way"), with("DP", null, "On the way"))
                        .scans())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = TrackingStatus.class,
            names = {"DELIVERED", "RETURNED", "CANCELLED"})
    void aTerminalStatusStaysAndWhatContradictsItIsRecorded(TrackingStatus end) {
        Scan last = scan(0, end);
        Scan later = scan(3_600, TrackingStatus.IN_TRANSIT);
        for (Parcel parcel : List.of(merge(merge(NEW, last), later), merge(merge(NEW, later), last))) {
            assertThat(parcel.state().status()).isEqualTo(end);
            assertThat(parcel.state().contradictions()).containsExactly(later);
        }
    }

    @Test
    void whatWasScannedBeforeOrSaysNothingIsNoContradiction() {
        Parcel parcel = merge(
                NEW,
                scan(0, TrackingStatus.DELIVERED),
                scan(-60, TrackingStatus.OUT_FOR_DELIVERY),
                scan(60, TrackingStatus.UNKNOWN),
                scan(120, TrackingStatus.DELIVERED));
        assertThat(parcel.state().contradictions()).isEmpty();
        assertThat(parcel.state().decisive()).contains(scan(0, TrackingStatus.DELIVERED));
    }

    @Test
    void aTimeWithoutAZoneContradictsOnlyOutsideOfAllZones() {
        Scan delivered = scan(0, TrackingStatus.DELIVERED);
        assertThat(merge(NEW, delivered, local(13)).state().contradictions()).isEmpty();
        assertThat(merge(NEW, delivered, local(15)).state().contradictions()).hasSize(1);
    }

    @Test
    void ofTwoEndsTheStrongerHoldsWhicheverComesFirst() {
        Scan delivered = scan(0, TrackingStatus.DELIVERED);
        Scan returned = scan(86_400, TrackingStatus.RETURNED);
        Scan cancelled = scan(-60, TrackingStatus.CANCELLED);
        for (Parcel parcel : List.of(
                merge(merge(merge(NEW, cancelled), delivered), returned),
                merge(merge(merge(NEW, returned), delivered), cancelled))) {
            assertThat(parcel.state().status()).isEqualTo(TrackingStatus.RETURNED);
            assertThat(parcel.state().contradictions()).isEmpty();
        }
    }

    @Test
    void aParcelThatWasGivenUpMayStillArrive() {
        Parcel expired = merge(NEW, scan(0, TrackingStatus.EXPIRED));
        assertThat(expired.state().status()).isEqualTo(TrackingStatus.EXPIRED);
        Parcel arrived = merge(expired, scan(60, TrackingStatus.DELIVERED));
        assertThat(arrived.state().status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(arrived.state().contradictions()).isEmpty();
    }

    @Test
    void nothingIsToldOfAParcelWhoseScansNobodyUnderstands() {
        Parcel parcel = merge(NEW, scan(0, TrackingStatus.UNKNOWN));
        assertThat(parcel.state().status()).isEqualTo(TrackingStatus.UNKNOWN);
        assertThat(parcel.state().decisive()).isEmpty();
    }

    @Test
    void theReasonIsThatOfTheDecisiveScan() {
        Scan stuck = Scan.of(
                NOON.plusSeconds(60),
                ZoneOffset.UTC,
                TrackingStatus.EXCEPTION,
                TrackingReason.CUSTOMS,
                null,
                "CC",
                "Held");
        assertThat(merge(NEW, stuck, scan(0, TrackingStatus.IN_TRANSIT))
                        .state()
                        .decisive()
                        .orElseThrow()
                        .reason())
                .isEqualTo(TrackingReason.CUSTOMS);
        assertThat(merge(NEW, stuck, scan(120, TrackingStatus.IN_TRANSIT))
                        .state()
                        .decisive()
                        .orElseThrow()
                        .reason())
                .isNull();
    }

    @Test
    void theLatestEstimateHolds() {
        DeliveryEstimate early = new DeliveryEstimate(LocalDate.of(2026, 12, 1), NOON);
        DeliveryEstimate late = new DeliveryEstimate(LocalDate.of(2026, 11, 30), NOON.plusSeconds(60));
        Parcel parcel = TrackingMerge.merge(TrackingMerge.merge(NEW, List.of(), late), List.of(), early);
        assertThat(parcel.estimate()).contains(late);
        assertThat(TrackingMerge.merge(parcel, List.of(), null).estimate()).contains(late);
    }

    @Test
    void ofTooManyScansTheNewestAndTheStoryAreKept() {
        List<Scan> scans = new ArrayList<>();
        scans.add(scan(-120, TrackingStatus.INFO_RECEIVED));
        scans.add(scan(-60, TrackingStatus.DELIVERED));
        for (int i = 0; i < 1_000; i++) {
            scans.add(scan(i, TrackingStatus.IN_TRANSIT));
        }
        Parcel all = TrackingMerge.merge(NEW, scans, null);
        assertThat(all.incomplete()).isTrue();
        assertThat(all.scans())
                .hasSize(TrackingMerge.NEWEST_MAX + 3)
                .contains(scans.get(0), scans.get(1), scans.get(2), scans.getLast());
        assertThat(all.state().status()).isEqualTo(TrackingStatus.DELIVERED);
        // In whatever steps it is left out
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(scans, new Random(seed));
            Parcel parcel = NEW;
            for (int from = 0; from < scans.size(); from += 100) {
                parcel = TrackingMerge.merge(parcel, scans.subList(from, Math.min(from + 100, scans.size())), null);
            }
            assertThat(parcel).isEqualTo(all);
        }
    }

    @Test
    void exactlyAsManyAsFitAreComplete() {
        List<Scan> scans = new ArrayList<>();
        for (int i = 0; i < TrackingMerge.NEWEST_MAX; i++) {
            scans.add(scan(i, TrackingStatus.IN_TRANSIT));
        }
        Parcel parcel = TrackingMerge.merge(NEW, scans, null);
        assertThat(parcel.incomplete()).isFalse();
        assertThat(parcel.scans()).hasSize(TrackingMerge.NEWEST_MAX);
    }

    static Scan scan(long secondsAfterNoon, TrackingStatus status) {
        return Scan.of(
                NOON.plusSeconds(secondsAfterNoon), ZoneOffset.UTC, status, null, null, status.name(), "said so");
    }

    private static Scan local(int hoursAfterNoon) {
        return Scan.of(
                NOON.plusSeconds(3_600L * hoursAfterNoon), null, TrackingStatus.IN_TRANSIT, null, null, "IT", null);
    }

    private static Scan with(@Nullable String raw, @Nullable Place place, String words) {
        return Scan.of(NOON, ZoneOffset.UTC, TrackingStatus.IN_TRANSIT, null, place, raw, words);
    }

    private static Parcel merge(Parcel parcel, Scan... scans) {
        return TrackingMerge.merge(parcel, List.of(scans), null);
    }
}
