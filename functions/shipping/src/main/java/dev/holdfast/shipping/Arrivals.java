package dev.holdfast.shipping;

import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.shipping.arrival.ArrivalTimes;
import dev.holdfast.shipping.arrival.Eta;
import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.KnownLanes;
import dev.holdfast.shipping.arrival.Promise;
import dev.holdfast.shipping.parcel.Foreseen;
import dev.holdfast.shipping.parcel.Parcel;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * When parcels arrive, by what is known of their lanes. Where parcels are is worth saying without it: while the lanes cannot
 * be read, nothing is foretold.
 */
@Singleton
public class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);

    private final KnownLanes lanes;

    public Arrivals(KnownLanes lanes) {
        this.lanes = lanes;
    }

    /** The parcel with what its scans say about its arrival now, and with what was promised before if that still holds. */
    public Parcel foretell(Parcel parcel, Instant now) {
        Optional<Promise> before = parcel.foreseen().promise();
        Optional<Journey> journey = underWay(parcel);
        Optional<Eta> eta = journey.flatMap(way -> expected(way, now));
        Optional<Promise> promise = eta.flatMap(expected -> journey.map(
                        way -> Promise.after(before, expected, way.zone(), now.truncatedTo(ChronoUnit.SECONDS))))
                .or(() -> before);
        return parcel.with(new Foreseen(eta, promise));
    }

    /** When it is expected, given how long it has been under way; empty for one that is not on its way to the customer. */
    Optional<Eta> expected(Parcel parcel, Instant now) {
        return underWay(parcel).flatMap(journey -> expected(journey, now));
    }

    private static Optional<Journey> underWay(Parcel parcel) {
        return isOnItsWay(parcel) ? Journeys.of(parcel) : Optional.empty();
    }

    private Optional<Eta> expected(Journey journey, Instant now) {
        try {
            // A local time without a zone may seem to be some hours ahead
            Instant asOf = now.isBefore(journey.lastScan()) ? journey.lastScan() : now;
            return ArrivalTimes.expected(journey, lanes.of(journey.lane(), now), asOf)
                    .map(Arrivals::inSeconds);
        } catch (Unavailable | SdkException later) {
            LOG.warnf("no arrival is foretold: %s", later.getMessage());
            return Optional.empty();
        }
    }

    private static Eta inSeconds(Eta eta) {
        return new Eta(
                eta.p10().truncatedTo(ChronoUnit.SECONDS),
                eta.p50().truncatedTo(ChronoUnit.SECONDS),
                eta.p90().truncatedTo(ChronoUnit.SECONDS));
    }

    /** What waits to be picked up has arrived, and when the customer comes nobody learns from others. */
    private static boolean isOnItsWay(Parcel parcel) {
        return switch (parcel.state().status()) {
            case INFO_RECEIVED, IN_TRANSIT, OUT_FOR_DELIVERY, ATTEMPT_FAILED -> true;
            case EXCEPTION ->
                parcel.state().decisive().filter(Arrivals::isFinal).isEmpty();
            case UNKNOWN, AVAILABLE_FOR_PICKUP, DELIVERED, RETURNING, RETURNED, CANCELLED, EXPIRED -> false;
        };
    }

    private static boolean isFinal(Scan scan) {
        return scan.reason() == TrackingReason.LOST || scan.reason() == TrackingReason.REFUSED;
    }
}
