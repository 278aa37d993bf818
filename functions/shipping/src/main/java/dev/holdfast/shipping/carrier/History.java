package dev.holdfast.shipping.carrier;

import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a payload says of one parcel. Nothing in it depends on when the payload came: a repeat says the same.
 */
final class History {

    private final ParcelId parcel;
    private final List<Scan> scans = new ArrayList<>();
    private @Nullable DeliveryEstimate estimate;

    History(ParcelId parcel) {
        this.parcel = parcel;
    }

    /** Adds a scan; one without a time that can be read has no place in a history. */
    void add(
            Optional<ReadTime> time,
            Meaning meaning,
            Optional<Place> place,
            @Nullable String rawStatus,
            @Nullable String description) {
        time.map(at -> Scan.of(
                        at.at(),
                        at.offset(),
                        meaning.status(),
                        meaning.reason(),
                        place.orElse(null),
                        rawStatus,
                        description))
                .ifPresent(scans::add);
    }

    /**
     * Adds what is said of the parcel as a whole, if no scan says it: a label that was cancelled was never scanned. It is as
     * of the latest scan, for that a repeat has too.
     *
     * @param stated when it was said, if there is no scan
     */
    void addSummary(
            Optional<ReadTime> stated, Meaning meaning, @Nullable String rawStatus, @Nullable String description) {
        Optional<Scan> latest = latest();
        boolean saidAlready = latest.isPresent() && meaning.status() == TrackingStatus.UNKNOWN;
        if (!saidAlready && scans.stream().noneMatch(scan -> scan.status() == meaning.status())) {
            add(
                    latest.map(scan -> new ReadTime(scan.at(), scan.offset())).or(() -> stated),
                    meaning,
                    Optional.empty(),
                    rawStatus,
                    description);
        }
    }

    /** @param statedAt if it cannot be read it is as of the latest scan */
    void estimate(@Nullable LocalDate day, Optional<ReadTime> statedAt) {
        Optional<Instant> stated = statedAt.map(ReadTime::at).or(() -> latest().map(Scan::at));
        if (day != null && stated.isPresent()) {
            estimate = new DeliveryEstimate(day, stated.get());
        }
    }

    /** As {@link #estimate(LocalDate, Optional)}, from a time or a day as the carrier wrote it. */
    void estimate(@Nullable String text, Optional<ReadTime> statedAt) {
        ReadTime.of(text).ifPresent(time -> estimate(time.day(), statedAt));
    }

    private Optional<Scan> latest() {
        return scans.stream().max(Comparator.comparing(Scan::at));
    }

    Tracked tracked() {
        return new Tracked(parcel, scans, estimate);
    }
}
