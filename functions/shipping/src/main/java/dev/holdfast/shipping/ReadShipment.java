package dev.holdfast.shipping;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.orders.OrderAccess;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.shipping.show.ParcelView;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /shipments/{id}}, for the owner of the order whose goods are in the parcel, and for staff. Staff see too what
 * carriers have said of parcels that nobody has claimed.
 */
@Singleton
public class ReadShipment implements HttpOperation {

    private final ParcelTable parcels;
    private final OrderAccess access;
    private final Arrivals arrivals;
    private final InstantSource clock;

    public ReadShipment(ParcelTable parcels, OrderAccess access, Arrivals arrivals, InstantSource clock) {
        this.parcels = parcels;
        this.access = access;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        return ParcelId.ofPath(request.pathParameter("id"))
                .flatMap(id -> Optional.ofNullable(parcels.read(List.of(id)).get(id)))
                .flatMap(parcel -> seen(parcel, request.caller()))
                .map(HttpAnswer::ok)
                .orElseGet(() -> HttpAnswer.problem(Problem.notFound("there is no such shipment")));
    }

    private Optional<ParcelView> seen(Parcel parcel, Caller caller) {
        if (parcel.orderId().isEmpty()) {
            boolean known = !parcel.scans().isEmpty();
            return known && caller.isStaffWith(ReadTracking.STAFF)
                    ? Optional.of(ParcelView.of(parcel, Optional.empty(), Optional.empty()))
                    : Optional.empty();
        }
        String order = parcel.orderId().get();
        return switch (access.look(order, caller, ReadTracking.STAFF)) {
            case OrderAccess.Found(StoredOrder found) -> {
                Invocation.concerns(order);
                yield Optional.of(ParcelView.of(
                        parcel, shipment(found, parcel.id()), arrivals.expected(parcel, clock.instant())));
            }
            case OrderAccess.OnTheQueue ignored -> Optional.empty();
            case OrderAccess.Unknown ignored -> Optional.empty();
        };
    }

    private static Optional<Shipment> shipment(StoredOrder order, ParcelId parcel) {
        return order.shipments().parcels().stream()
                .filter(each -> each.parcel().equals(parcel))
                .findFirst();
    }
}
