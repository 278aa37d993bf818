package dev.holdfast.shipping;

import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.Lane;
import dev.holdfast.shipping.arrival.Stage;
import dev.holdfast.shipping.arrival.Zones;
import dev.holdfast.shipping.parcel.Bound;
import dev.holdfast.shipping.parcel.Parcel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel's way, as arrival times are learned and foretold from it: the same of the same scans. Pure. */
public final class Journeys {

    private Journeys() {}

    /**
     * From the handover to the delivery. Empty for a parcel whose destination is not known, that no carrier has yet, or that
     * turned back before it was delivered: what it took tells nothing about others.
     */
    public static Optional<Journey> of(Parcel parcel) {
        return parcel.bound().flatMap(bound -> of(parcel, bound));
    }

    private static Optional<Journey> of(Parcel parcel, Bound bound) {
        List<Scan> way = parcel.scans().stream()
                .takeWhile(scan -> scan.status() != TrackingStatus.DELIVERED)
                .toList();
        Lane lane = new Lane(parcel.id().carrier(), bound.service(), origin(way), bound.destination());
        List<dev.holdfast.shipping.arrival.Scan> stages = new ArrayList<>();
        for (Scan scan : way) {
            Stage.of(scan.status().name(), isIn(scan.place(), lane.destinationCountry()))
                    .ifPresent(stage -> stages.add(new dev.holdfast.shipping.arrival.Scan(scan.at(), stage)));
        }
        return stages.isEmpty() || turnedBack(way)
                ? Optional.empty()
                : Optional.of(new Journey(lane, Zones.of(bound.destination()), stages, parcel.deliveredAt()));
    }

    /** Where it was first seen; empty if its carrier names no countries. */
    private static String origin(List<Scan> way) {
        return way.stream()
                .map(Scan::place)
                .flatMap(place -> Optional.ofNullable(place).stream())
                .filter(place -> place.country() != null && place.country().length() == 2)
                .findFirst()
                .map(place -> Lane.region(String.valueOf(place.country()), place.region()))
                .orElse("");
    }

    private static boolean isIn(@Nullable Place place, String country) {
        return place != null && country.equalsIgnoreCase(place.country());
    }

    private static boolean turnedBack(List<Scan> way) {
        return way.stream().anyMatch(scan -> switch (scan.status()) {
            case RETURNING, RETURNED, CANCELLED -> true;
            case UNKNOWN,
                    INFO_RECEIVED,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    ATTEMPT_FAILED,
                    DELIVERED,
                    EXCEPTION,
                    EXPIRED -> false;
        });
    }
}
