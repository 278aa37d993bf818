package dev.holdfast.shipping.parcel;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A parcel's scans, one after the other; by default in Germany. */
public final class Way {

    public final ParcelId parcel;
    private final Instant start;
    private final List<Scan> scans = new ArrayList<>();

    private Way(ParcelId parcel, Instant start) {
        this.parcel = parcel;
        this.start = start;
    }

    public static Way of(String number, Instant start) {
        return new Way(new ParcelId("ups", number), start);
    }

    /** Handed over in Hamburg at the start. */
    public static Way handedOver(String number, Instant start) {
        return of(number, start).scan(0, TrackingStatus.IN_TRANSIT, new Place("Hamburg", null, "DE"));
    }

    public Way scan(double days, TrackingStatus status) {
        return scan(days, status, null);
    }

    public Way scan(double days, TrackingStatus status, @Nullable Place place) {
        return scan(days, status, null, place);
    }

    public Way scan(double days, TrackingStatus status, @Nullable TrackingReason reason, @Nullable Place place) {
        Instant at = start.plus(Duration.ofSeconds((long) (days * 86_400)));
        scans.add(Scan.of(at, ZoneOffset.ofHours(1), status, reason, place, null, null));
        return this;
    }

    public ScansReceived message() {
        return new ScansReceived("generic", "p-" + parcel.number(), start, new Tracked(parcel, scans, null), null);
    }

    /** As it is with these scans, claimed for France. */
    public Parcel claimed() {
        return TrackingMerge.merge(claimed(parcel), scans, null);
    }

    public static Parcel claimed(ParcelId id) {
        return new Parcel(
                id,
                Optional.of("o-1"),
                List.of(),
                Optional.of(new Bound("express", "FR")),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Foreseen.NOTHING,
                new TreeSet<>());
    }
}
