package dev.holdfast.shipping.carrier;

import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import org.jspecify.annotations.Nullable;

/** What a carrier's code means in our language. */
record Meaning(TrackingStatus status, @Nullable TrackingReason reason) {

    static final Meaning UNKNOWN = of(TrackingStatus.UNKNOWN);

    static Meaning of(TrackingStatus status) {
        return new Meaning(status, null);
    }

    static Meaning of(TrackingStatus status, TrackingReason reason) {
        return new Meaning(status, reason);
    }

    Meaning because(@Nullable TrackingReason why) {
        return why == null ? this : new Meaning(status, why);
    }
}
