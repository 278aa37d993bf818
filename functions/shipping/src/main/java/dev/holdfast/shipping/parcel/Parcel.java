package dev.holdfast.shipping.parcel;

import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.Shipment;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A parcel and all that is known of its way. It may be known before any shipment has claimed it: then its scans wait here.
 *
 * @param orderId whose goods are in it, once a shipment has claimed it
 * @param lines which goods; empty until then
 * @param bound how and where to; empty until then
 * @param scans in {@link Scan#ORDER}, each once; what there were too many of is left out as {@link TrackingMerge} says
 * @param incomplete whether scans were left out
 * @param estimate the carrier's latest own
 * @param silentSince since when no scan has come that was to be expected; the next new one ends that
 * @param settledUntil what operations has settled: a case that is no younger is closed
 * @param foreseen ours
 * @param reporters who has ever told of it, as in the webhooks' paths
 */
public record Parcel(
        ParcelId id,
        Optional<String> orderId,
        List<Shipment.Line> lines,
        Optional<Bound> bound,
        List<Scan> scans,
        boolean incomplete,
        Optional<DeliveryEstimate> estimate,
        Optional<Instant> silentSince,
        Optional<Instant> settledUntil,
        Foreseen foreseen,
        NavigableSet<String> reporters) {

    public Parcel {
        lines = List.copyOf(lines);
        scans = List.copyOf(scans);
        reporters = Collections.unmodifiableNavigableSet(new TreeSet<>(reporters));
    }

    /** One that nothing is known of yet. */
    public static Parcel unseen(ParcelId id) {
        return new Parcel(
                id,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Foreseen.NOTHING,
                new TreeSet<>());
    }

    /** What its scans come to. */
    public TrackingState state() {
        return TrackingState.of(scans);
    }

    /** Whether its row has been written for another reason than a shipment's claim. */
    boolean isTracked() {
        return !scans.isEmpty()
                || estimate.isPresent()
                || silentSince.isPresent()
                || settledUntil.isPresent()
                || !reporters.isEmpty();
    }

    /** Whether more is to be heard of it: it is somebody's, and not where parcels stay. */
    public boolean isAwaited() {
        return orderId.isPresent() && !state().isEnd();
    }

    /** The same, with one more who has told of it. */
    public Parcel reportedBy(String provider) {
        NavigableSet<String> all = new TreeSet<>(reporters);
        return all.add(provider)
                ? tracked(scans, incomplete, estimate, silentSince, settledUntil, foreseen, all)
                : this;
    }

    /** When it was delivered, by the first scan that says so, whatever became of it afterwards. */
    public Optional<Instant> deliveredAt() {
        return scans.stream()
                .filter(scan -> scan.status() == TrackingStatus.DELIVERED)
                .findFirst()
                .map(Scan::at);
    }

    Parcel with(List<Scan> merged, boolean leftOut, Optional<DeliveryEstimate> latest) {
        Optional<Instant> silence = merged.equals(scans) ? silentSince : Optional.empty();
        return tracked(merged, leftOut, latest, silence, settledUntil, foreseen, reporters);
    }

    /** The same, with what is foretold of it now. */
    public Parcel with(Foreseen now) {
        return tracked(scans, incomplete, estimate, silentSince, settledUntil, now, reporters);
    }

    /** Nothing has been heard of it for too long. */
    public Parcel silent(Instant since) {
        return tracked(scans, incomplete, estimate, Optional.of(since), settledUntil, foreseen, reporters);
    }

    /** Operations has seen to what was open until then. */
    Parcel settled(Instant until) {
        return tracked(scans, incomplete, estimate, silentSince, Optional.of(until), foreseen, reporters);
    }

    /** The same claim, tracked otherwise. */
    private Parcel tracked(
            List<Scan> scans,
            boolean incomplete,
            Optional<DeliveryEstimate> estimate,
            Optional<Instant> silentSince,
            Optional<Instant> settledUntil,
            Foreseen foreseen,
            NavigableSet<String> reporters) {
        return new Parcel(
                id, orderId, lines, bound, scans, incomplete, estimate, silentSince, settledUntil, foreseen, reporters);
    }
}
