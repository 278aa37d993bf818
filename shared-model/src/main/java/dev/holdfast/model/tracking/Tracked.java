package dev.holdfast.model.tracking;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a parcel: some of its scans, in any order, known ones among them.
 *
 * @param estimate the carrier's own, if it gives one
 */
public record Tracked(
        ParcelId parcel, List<Scan> scans, @Nullable DeliveryEstimate estimate) {

    public Tracked {
        requireNonNull(parcel);
        scans = List.copyOf(scans);
    }
}
