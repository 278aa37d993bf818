package dev.holdfast.shipping;

import dev.holdfast.model.Address;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.shipping.arrival.Zones;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.picture.PictureArrival;
import dev.holdfast.shipping.picture.PictureEvent;
import dev.holdfast.shipping.picture.PictureParcel;
import dev.holdfast.shipping.picture.Place;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel as it is drawn. Of the address no more than the city. Pure. */
final class Drawn {

    private Drawn() {}

    static PictureParcel of(OrderParcels.Seen seen, Address to, Instant now) {
        Parcel parcel = seen.parcel();
        Optional<PictureArrival> arrival = parcel.bound()
                .flatMap(bound -> seen.eta()
                        .map(eta ->
                                new PictureArrival(eta.p10(), eta.p50(), eta.p90(), Zones.of(bound.destination()))));
        return new PictureParcel(
                parcel.id().carrier(),
                parcel.id().number(),
                parcel.state().status().name(),
                parcel.scans().stream().map(Drawn::event).toList(),
                new Place(to.city(), orEmpty(to.region()), to.country()),
                arrival,
                now);
    }

    private static PictureEvent event(Scan scan) {
        return new PictureEvent(
                scan.at(),
                Optional.ofNullable(scan.offset()),
                scan.status().name(),
                scan.reason() == null ? "" : scan.reason().name(),
                place(scan.place()),
                orEmpty(scan.description() == null ? scan.rawStatus() : scan.description()));
    }

    private static Place place(dev.holdfast.model.tracking.@Nullable Place place) {
        return place == null
                ? Place.UNKNOWN
                : new Place(orEmpty(place.city()), orEmpty(place.region()), orEmpty(place.country()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
