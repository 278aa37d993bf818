package dev.holdfast.shipping.picture;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A scan as it is drawn.
 *
 * @param zone the scan's own
 * @param status a canonical tracking status by its name; others are shown as unknown
 * @param note the carrier's own words; may be empty
 */
public record PictureEvent(Instant at, ZoneId zone, String status, Place place, String note) {}
