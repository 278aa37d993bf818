package dev.holdfast.shipping;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.ParcelNews;
import dev.holdfast.model.message.ParcelNews.Arrival;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.shipping.arrival.Promise;
import dev.holdfast.shipping.arrival.Zones;
import dev.holdfast.shipping.parcel.Parcel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the customer is to be told of an order's parcels, by where they are now. Told again with every repeat. Pure. */
final class TrackingNews {

    private TrackingNews() {}

    static List<Notification> of(StoredOrder order, Map<ParcelId, Parcel> tracked) {
        List<Notification> news = new ArrayList<>();
        for (Shipment shipment : order.shipments().parcels()) {
            Parcel parcel = tracked.get(shipment.parcel());
            if (parcel != null) {
                ParcelNews told = new ParcelNews(
                        parcel.id().carrier(),
                        parcel.id().number(),
                        order.id(),
                        order.order().customer());
                Optional<Scan> scan = parcel.state().decisive();
                scan.flatMap(last -> status(told, parcel, last)).ifPresent(news::add);
                scan.flatMap(last -> delay(told, parcel, last)).ifPresent(news::add);
            }
        }
        return news;
    }

    private static Optional<Notification> status(ParcelNews news, Parcel parcel, Scan scan) {
        return switch (parcel.state().status()) {
            case OUT_FOR_DELIVERY -> Optional.of(news.outForDelivery(scan.at(), arrival(parcel)));
            case AVAILABLE_FOR_PICKUP -> Optional.of(news.availableForPickup(scan.at(), place(scan)));
            case DELIVERED -> Optional.of(news.delivered(scan.at()));
            case ATTEMPT_FAILED, EXCEPTION -> Optional.of(news.exception(scan.at(), reason(scan), Optional.empty()));
            case RETURNING, RETURNED -> Optional.of(news.returnStarted(scan.at(), reason(scan)));
            case UNKNOWN, INFO_RECEIVED, IN_TRANSIT, CANCELLED, EXPIRED -> Optional.empty();
        };
    }

    /** While it is on its way; the day that it is put off to is told beside whatever has happened. */
    private static Optional<Notification> delay(ParcelNews news, Parcel parcel, Scan scan) {
        TrackingReason reason = scan.reason();
        return parcel.foreseen()
                .eta()
                .flatMap(underWay -> parcel.foreseen().promise())
                .filter(Promise::putOff)
                .map(promise -> news.delayed(
                        promise.madeAt(),
                        new Arrival(promise.from(), promise.to()),
                        reason == null ? "" : reason.name()));
    }

    private static Optional<Arrival> arrival(Parcel parcel) {
        return parcel.foreseen()
                .eta()
                .flatMap(eta -> parcel.bound().map(bound -> Promise.Days.of(eta, Zones.of(bound.destination()))))
                .map(days -> new Arrival(days.from(), days.to()));
    }

    private static String reason(Scan scan) {
        TrackingReason reason = scan.reason();
        return reason == null ? scan.status().name() : reason.name();
    }

    private static String place(Scan scan) {
        Place place = scan.place();
        return place == null || place.city() == null ? "" : place.city();
    }
}
