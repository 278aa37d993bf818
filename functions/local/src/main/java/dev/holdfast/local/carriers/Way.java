package dev.holdfast.local.carriers;

import dev.holdfast.model.tracking.TrackingStatus;
import java.util.List;

/** What can become of a parcel, scan by scan. */
public enum Way {
    PLAIN(TrackingStatus.IN_TRANSIT, TrackingStatus.OUT_FOR_DELIVERY, TrackingStatus.DELIVERED),
    SECOND_TRY(
            TrackingStatus.IN_TRANSIT,
            TrackingStatus.OUT_FOR_DELIVERY,
            TrackingStatus.ATTEMPT_FAILED,
            TrackingStatus.DELIVERED),
    HELD_UP(
            TrackingStatus.IN_TRANSIT,
            TrackingStatus.EXCEPTION,
            TrackingStatus.OUT_FOR_DELIVERY,
            TrackingStatus.DELIVERED),
    BACK(TrackingStatus.IN_TRANSIT, TrackingStatus.ATTEMPT_FAILED, TrackingStatus.RETURNING, TrackingStatus.RETURNED);

    @SuppressWarnings("ImmutableEnumChecker") // the list refuses changes
    private final List<TrackingStatus> statuses;

    Way(TrackingStatus... statuses) {
        this.statuses = List.of(statuses);
    }

    /** In the order in which they happen. */
    public List<TrackingStatus> statuses() {
        return statuses;
    }

    /** Where the parcel ends. */
    public TrackingStatus end() {
        return statuses.getLast();
    }
}
