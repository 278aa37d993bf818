package dev.holdfast.shipping.poll;

import dev.holdfast.shipping.parcel.Watched;
import java.time.Instant;

/** From when on a parcel has been silent for too long. */
@FunctionalInterface
public interface SilenceRule {

    /** @return from when on, unless there is news of it before; after what was heard last */
    Instant silentFrom(Watched watched, Instant now);
}
