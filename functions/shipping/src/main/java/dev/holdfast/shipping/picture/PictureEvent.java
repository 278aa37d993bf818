package dev.holdfast.shipping.picture;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A scan as it is drawn.
 *
 * @param zone the scan's own; empty if nobody knows it: then {@code at} is its local time as if in UTC
 * @param status a canonical tracking status by its name; others are shown as unknown
 * @param reason a canonical reason by its name; others are not shown, nor is an empty one
 * @param note the carrier's own words; may be empty
 */
public record PictureEvent(
        Instant at, Optional<? extends ZoneId> zone, String status, String reason, Place place, String note) {}
