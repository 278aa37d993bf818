package dev.holdfast.shipping.parcel;

import dev.holdfast.model.tracking.Scan;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A parcel that somebody waits for, and that is looked at when its time comes: webhooks get lost.
 *
 * @param list on whose list it is, see {@link Watch}
 * @param lookAt not before; scans that come meanwhile do not move it
 * @param claimedAt when its shipment was made known
 */
public record Watched(Parcel parcel, String list, Instant lookAt, Instant claimedAt) {

    /** When there was last news of it: its claim, or a scan. One of the future, by a carrier's clock, is none yet. */
    public Instant heardAt(Instant now) {
        return Stream.concat(Stream.of(claimedAt), parcel.scans().stream().map(Scan::at))
                .filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }
}
