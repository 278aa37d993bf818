package dev.holdfast.shipping.show;

import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.Shipment;
import dev.holdfast.shipping.arrival.Eta;
import dev.holdfast.shipping.arrival.Promise;
import dev.holdfast.shipping.arrival.Zones;
import dev.holdfast.shipping.parcel.Bound;
import dev.holdfast.shipping.parcel.Parcel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as owners and staff read it.
 *
 * @param id as {@code /shipments/{id}} has it
 * @param orderId absent while no shipment has claimed it
 * @param reason why it is held up, if its carrier says so
 * @param lines what is in it
 * @param eta when it is expected as of now; absent if it is not on its way, or nothing is known of its lane
 * @param promised what has been expected since when; absent if nothing ever was
 * @param carrierEstimate the carrier's own latest word
 * @param events all its scans, the first one first
 * @param contradictions those of them that cannot be true if it ended as it is said to have
 * @param incomplete true if it had so many scans that some were left out; absent otherwise
 */
public record ParcelView(
        String id,
        String carrier,
        String trackingNumber,
        @Nullable String orderId,
        @Nullable String service,
        TrackingStatus status,
        @Nullable TrackingReason reason,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        List<Shipment.Line> lines,
        @Nullable Expected eta,
        @Nullable Promised promised,
        @Nullable DeliveryEstimate carrierEstimate,
        List<EventView> events,
        List<EventView> contradictions,
        @Nullable Boolean incomplete) {

    /**
     * With even chances before and after {@code p50}, in eight of ten cases from {@code p10} to {@code p90}.
     *
     * @param from the first day of that interval, where the parcel goes
     * @param to the last one
     */
    public record Expected(Instant p10, Instant p50, Instant p90, LocalDate from, LocalDate to, String timeZone) {

        static Expected of(Eta eta, ZoneId zone) {
            Promise.Days days = Promise.Days.of(eta, zone);
            return new Expected(eta.p10(), eta.p50(), eta.p90(), days.from(), days.to(), zone.getId());
        }
    }

    /** @param delayed whether an earlier day had been expected before */
    public record Promised(LocalDate from, LocalDate to, Instant since, boolean delayed) {

        static Promised of(Promise promise) {
            return new Promised(promise.from(), promise.to(), promise.madeAt(), promise.putOff());
        }
    }

    /** @param shipment as its order has it */
    public static ParcelView of(Parcel parcel, Optional<Shipment> shipment, Optional<Eta> eta) {
        Optional<Bound> bound = parcel.bound();
        boolean delivered = parcel.state().status() == TrackingStatus.DELIVERED;
        return new ParcelView(
                parcel.id().path(),
                parcel.id().carrier(),
                parcel.id().number(),
                parcel.orderId().orElse(null),
                bound.map(Bound::service).filter(name -> !name.isEmpty()).orElse(null),
                parcel.state().status(),
                parcel.state().decisive().map(ParcelView::reason).orElse(null),
                shipment.map(Shipment::at).orElse(null),
                parcel.deliveredAt().filter(at -> delivered).orElse(null),
                shipment.map(Shipment::lines).orElse(parcel.lines()),
                bound.flatMap(to -> eta.map(time -> Expected.of(time, Zones.of(to.destination()))))
                        .orElse(null),
                parcel.foreseen().promise().map(Promised::of).orElse(null),
                parcel.estimate().orElse(null),
                EventView.of(parcel.scans()),
                EventView.of(parcel.state().contradictions()),
                parcel.incomplete() ? true : null);
    }

    private static @Nullable TrackingReason reason(Scan scan) {
        return scan.reason();
    }
}
