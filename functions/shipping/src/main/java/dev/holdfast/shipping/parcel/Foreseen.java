package dev.holdfast.shipping.parcel;

import dev.holdfast.shipping.arrival.Eta;
import dev.holdfast.shipping.arrival.Promise;
import java.util.Optional;

/**
 * What was foretold when a parcel's scans were last written. Not part of its tracking, which follows from its scans alone:
 * this depends on when they came as well, and on what was known of the lane by then.
 *
 * @param eta empty if the parcel has arrived, is not on its way, or nothing is known of its lane
 * @param promise what has been expected since when
 */
public record Foreseen(Optional<Eta> eta, Optional<Promise> promise) {

    public static final Foreseen NOTHING = new Foreseen(Optional.empty(), Optional.empty());
}
