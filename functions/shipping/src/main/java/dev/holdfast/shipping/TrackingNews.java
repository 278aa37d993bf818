package dev.holdfast.shipping;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.ParcelNews;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
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
                parcel.state()
                        .decisive()
                        .flatMap(scan -> news(order, parcel, scan))
                        .ifPresent(news::add);
            }
        }
        return news;
    }

    private static Optional<Notification> news(StoredOrder order, Parcel parcel, Scan scan) {
        ParcelNews news = new ParcelNews(
                parcel.id().carrier(),
                parcel.id().number(),
                order.id(),
                order.order().customer());
        return switch (parcel.state().status()) {
            case OUT_FOR_DELIVERY -> Optional.of(news.outForDelivery(scan.at(), Optional.empty()));
            case AVAILABLE_FOR_PICKUP -> Optional.of(news.availableForPickup(scan.at(), place(scan)));
            case DELIVERED -> Optional.of(news.delivered(scan.at()));
            case ATTEMPT_FAILED, EXCEPTION -> Optional.of(news.exception(scan.at(), reason(scan), Optional.empty()));
            case RETURNING, RETURNED -> Optional.of(news.returnStarted(scan.at(), reason(scan)));
            case UNKNOWN, INFO_RECEIVED, IN_TRANSIT, CANCELLED, EXPIRED -> Optional.empty();
        };
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
