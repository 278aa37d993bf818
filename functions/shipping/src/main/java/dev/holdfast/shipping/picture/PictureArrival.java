package dev.holdfast.shipping.picture;

import java.time.Instant;
import java.time.ZoneId;

/** When the parcel is expected, and the zone of the place that it goes to. */
public record PictureArrival(Instant p10, Instant p50, Instant p90, ZoneId zone) {}
