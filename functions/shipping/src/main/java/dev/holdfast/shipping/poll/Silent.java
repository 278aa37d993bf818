package dev.holdfast.shipping.poll;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.shipping.parcel.Watched;
import java.time.Instant;

/** A parcel to be asked for. */
record Silent(Watched watched, Instant silentFrom) {

    ParcelId id() {
        return watched.parcel().id();
    }
}
