package dev.holdfast.shipping.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places of a parcel that are known, in the order of its scans, each once in a row. Longitudes go on beyond 180 degrees
 * where the way over the date line is the shorter one.
 *
 * @param ahead whether the last stop is the destination, not reached yet
 */
record Route(List<Stop> stops, boolean ahead) {

    record Stop(GeoPoint point, String name) {}

    static Route of(PictureParcel parcel, Gazetteer gazetteer) {
        List<Stop> stops = new ArrayList<>();
        for (PictureEvent event : parcel.events()) {
            gazetteer.find(event.place()).ifPresent(point -> append(stops, point, event.place()));
        }
        int visited = stops.size();
        boolean over = switch (parcel.status()) {
            case "DELIVERED", "RETURNING", "RETURNED", "CANCELLED", "EXPIRED" -> true;
            default -> false;
        };
        Optional<GeoPoint> destination = over ? Optional.empty() : gazetteer.find(parcel.destination());
        destination.ifPresent(point -> append(stops, point, parcel.destination()));
        return new Route(stops, stops.size() > visited);
    }

    /** Where it goes to is no route yet. */
    boolean isEmpty() {
        return stops.size() - (ahead ? 1 : 0) == 0;
    }

    List<GeoPoint> points() {
        return stops.stream().map(Stop::point).toList();
    }

    private static void append(List<Stop> stops, GeoPoint point, Place place) {
        if (stops.isEmpty()) {
            stops.add(new Stop(point, place.shortName()));
            return;
        }
        double before = stops.getLast().point().longitude();
        double turns = Math.rint((before - point.longitude()) / 360) * 360;
        GeoPoint near = new GeoPoint(point.longitude() + turns, point.latitude());
        if (!near.equals(stops.getLast().point())) {
            stops.add(new Stop(near, place.shortName()));
        }
    }
}
