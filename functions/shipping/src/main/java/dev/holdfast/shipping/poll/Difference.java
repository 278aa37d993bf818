package dev.holdfast.shipping.poll;

import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.TrackingMerge;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an answer says beyond what is known. */
final class Difference {

    private Difference() {}

    /** Empty if it would change nothing. */
    static Optional<Tracked> of(Parcel known, Tracked told) {
        List<Scan> scans = TrackingMerge.worthSending(told.scans());
        if (TrackingMerge.merge(known, scans, told.estimate()).equals(known)) {
            return Optional.empty();
        }
        Set<Scan> old = new HashSet<>(known.scans());
        DeliveryEstimate estimate = told.estimate();
        boolean later = estimate != null
                && !TrackingMerge.merge(known, List.of(), estimate).equals(known);
        return Optional.of(new Tracked(
                known.id(), scans.stream().filter(scan -> !old.contains(scan)).toList(), later ? estimate : null));
    }
}
