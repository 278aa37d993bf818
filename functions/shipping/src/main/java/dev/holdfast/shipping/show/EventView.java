package dev.holdfast.shipping.show;

import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scan as owners and staff read it.
 *
 * @param at a local time whose zone the carrier does not say is taken for UTC
 * @param localTime the same with the scan's own offset; absent if the carrier does not say it
 * @param rawStatus the carrier's own code
 * @param description the carrier's own words
 */
public record EventView(
        Instant at,
        @Nullable String localTime,
        TrackingStatus status,
        @Nullable TrackingReason reason,
        @Nullable Place place,
        @Nullable String rawStatus,
        @Nullable String description) {

    static List<EventView> of(List<Scan> scans) {
        return scans.stream().map(EventView::of).toList();
    }

    private static EventView of(Scan scan) {
        return new EventView(
                scan.at(),
                scan.offset() == null
                        ? null
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                scan.at().atOffset(scan.offset())),
                scan.status(),
                scan.reason(),
                scan.place(),
                scan.rawStatus(),
                scan.description());
    }
}
