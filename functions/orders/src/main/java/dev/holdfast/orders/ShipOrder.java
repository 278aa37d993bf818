package dev.holdfast.orders;

import static java.util.stream.Collectors.toMap;

import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.StoredOrder.Parcel;
import dev.holdfast.orders.request.ShipmentRequest;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@code POST /orders/{id}/shipments}: hands the whole of a paid order to a carrier, in one parcel. A repeat with the
 * same tracking number is answered in the same way.
 */
@Singleton
public class ShipOrder implements HttpOperation {

    private final OrderTable orders;
    private final HoldEnds holdEnds;
    private final Deadlines deadlines;
    private final InstantSource clock;

    public ShipOrder(OrderTable orders, HoldEnds holdEnds, Deadlines deadlines, InstantSource clock) {
        this.orders = orders;
        this.holdEnds = holdEnds;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String id = request.pathParameter("id");
        ShipmentRequest.Wanted wanted = request.json(ShipmentRequest.class).check();
        StoredOrder order = Optional.of(id)
                .filter(OrderIds::hasForm)
                .flatMap(orders::find)
                .orElseThrow(() -> new Refusal(OrderProblems.unknown()));
        wanted.refusePartOf(order.order().lines().stream().collect(toMap(OrderLine::sku, OrderLine::quantity)));
        Parcel parcel = new Parcel(wanted.carrier(), wanted.trackingNumber());
        if (!OrderStatus.SHIPPED.predecessors().contains(order.status())) {
            return unchanged(order, parcel);
        }
        Instant now = clock.instant();
        OrderTable.Change change = holdEnds.after(
                id,
                SettleHold.End.SHIP,
                () -> orders.ship(id, parcel, now, deadlines.due(OrderStatus.SHIPPED, now, true)));
        return switch (change) {
            case OrderTable.Changed ignored -> shipped(orders.find(id).orElse(order));
            case OrderTable.Unchanged(Optional<StoredOrder> found) -> unchanged(found.orElse(order), parcel);
        };
    }

    private static HttpAnswer unchanged(StoredOrder order, Parcel parcel) {
        if (order.parcel().isEmpty()) {
            return HttpAnswer.problem(Problem.conflict(
                    "not-paid", "the order is " + order.status() + "; only a paid or packed one is shipped"));
        }
        return order.parcel().get().equals(parcel)
                ? shipped(order)
                : HttpAnswer.problem(Problem.conflict("already-shipped", "the order has left in another parcel"));
    }

    private static HttpAnswer shipped(StoredOrder order) {
        return HttpAnswer.of(201, OrderView.of(order)).with("Location", "/orders/" + order.id());
    }
}
