package dev.holdfast.shipping.parcel;

import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a parcel stands, from its scans alone, so that the order in which they came cannot matter.
 *
 * @param decisive the scan that says so; none if no scan was understood
 * @param contradictions scans that were surely made after a terminal one and say something else
 */
public record TrackingState(TrackingStatus status, Optional<Scan> decisive, List<Scan> contradictions) {

    /** Whether no more news is expected: it is where parcels stay, or its carrier has given up. */
    public boolean isEnd() {
        return status.terminal() || status == TrackingStatus.EXPIRED;
    }

    /**
     * The strongest terminal status that any scan has, as of the first such scan; otherwise the latest scan's that was
     * understood. More scans can only lead on from a terminal status to a stronger one, never back.
     *
     * @param scans in {@link Scan#ORDER}
     */
    static TrackingState of(List<Scan> scans) {
        Optional<Scan> end = scans.stream()
                .filter(scan -> scan.status().terminal())
                // Of equals min gives the first, which is the earliest
                .min(Comparator.comparingInt(scan -> -scan.status().strength()));
        if (end.isPresent()) {
            Scan last = end.get();
            List<Scan> contradictions = scans.stream()
                    .filter(scan -> scan.status() != last.status()
                            && scan.status() != TrackingStatus.UNKNOWN
                            && scan.isSurelyAfter(last))
                    .toList();
            return new TrackingState(last.status(), end, contradictions);
        }
        Optional<Scan> latest = scans.stream()
                .filter(scan -> scan.status() != TrackingStatus.UNKNOWN)
                .reduce((earlier, later) -> later);
        return new TrackingState(latest.map(Scan::status).orElse(TrackingStatus.UNKNOWN), latest, List.of());
    }
}
