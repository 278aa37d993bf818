package dev.holdfast.shipping.picture;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A parcel as it is drawn.
 *
 * @param events in any order
 * @param destination where it goes to: only as much of it as may be shown
 * @param now up to when the events are known
 */
public record PictureParcel(
        String carrier,
        String trackingNumber,
        String status,
        List<PictureEvent> events,
        Place destination,
        Optional<PictureArrival> arrival,
        Instant now) {

    public PictureParcel {
        events = events.stream().sorted(Comparator.comparing(PictureEvent::at)).toList();
    }
}
