package dev.holdfast.shipping;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.OrderAccess;
import dev.holdfast.orders.OrderProblems;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.shipping.show.ParcelView;
import dev.holdfast.shipping.show.TrackingView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** {@code GET /orders/{id}/tracking}, for the order's owner and for staff. */
@Singleton
public class ReadTracking implements HttpOperation {

    static final String STAFF = "shipping:read";

    private final OrderAccess access;
    private final OrderParcels parcels;

    public ReadTracking(OrderAccess access, OrderParcels parcels) {
        this.access = access;
        this.parcels = parcels;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        return switch (access.look(request.pathParameter("id"), request.caller(), STAFF)) {
            case OrderAccess.Found(StoredOrder order) -> HttpAnswer.ok(view(order));
            case OrderAccess.OnTheQueue(String id) ->
                HttpAnswer.ok(new TrackingView(id, OrderStatus.ACCEPTED, List.of()));
            case OrderAccess.Unknown ignored -> HttpAnswer.problem(OrderProblems.unknown());
        };
    }

    private TrackingView view(StoredOrder order) {
        List<ParcelView> seen = parcels.of(order).stream()
                .map(each -> ParcelView.of(each.parcel(), Optional.of(each.shipment()), each.eta()))
                .toList();
        return new TrackingView(order.id(), order.status(), seen);
    }
}
