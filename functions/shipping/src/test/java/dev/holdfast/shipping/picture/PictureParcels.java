package dev.holdfast.shipping.picture;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parcels to draw. */
final class PictureParcels {

    static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private PictureParcels() {}

    static PictureEvent scan(int hours, String status, String city, String region, String country, String note) {
        Place place = new Place(city, region, country);
        return new PictureEvent(
                START.plusSeconds(hours * 3600L), Optional.of(ZoneId.of("Asia/Shanghai")), status, "", place, note);
    }

    static PictureEvent in(int hours, String city, String country) {
        return scan(hours, "IN_TRANSIT", city, "", country, "");
    }

    static PictureParcel parcel(String status, List<PictureEvent> events) {
        return parcel(status, events, Place.UNKNOWN);
    }

    static PictureParcel parcel(String status, List<PictureEvent> events, Place destination) {
        Instant now = START.plusSeconds(80 * 3600L);
        return new PictureParcel("dhl", "JD0123456789", status, events, destination, Optional.empty(), now);
    }

    static PictureParcel expected(PictureParcel parcel, String p10, String p50, String p90) {
        PictureArrival arrival = new PictureArrival(
                Instant.parse(p10), Instant.parse(p50), Instant.parse(p90), ZoneId.of("America/New_York"));
        return new PictureParcel(
                parcel.carrier(),
                parcel.trackingNumber(),
                parcel.status(),
                parcel.events(),
                parcel.destination(),
                Optional.of(arrival),
                parcel.now());
    }

    static List<PictureEvent> roundTheWorld() {
        return List.of(
                in(0, "London", "GB"),
                in(10, "Dubai", "AE"),
                in(20, "SINGAPORE SG", ""),
                in(30, "Auckland", "NZ"),
                scan(50, "IN_TRANSIT", "Los Angeles", "CA", "US", ""),
                scan(60, "IN_TRANSIT", "New York City", "NY", "US", ""));
    }

    static List<PictureEvent> many(int scans) {
        List<PictureEvent> events = new ArrayList<>();
        for (int n = 0; n < scans; n++) {
            events.add(in(n, n % 2 == 0 ? "Hamburg" : "Berlin", "DE"));
        }
        return events;
    }
}
