package dev.holdfast.orders;

import static java.util.stream.Collectors.toMap;

import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.orders.request.ShipmentRequest;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code POST /orders/{id}/shipments}: hands a paid order to a carrier, or the part of it that is named, in one parcel.
 * A repeat with the same tracking number is answered in the same way.
 */
@Singleton
public class ShipOrder implements HttpOperation {

    /** How often a parcel is packed anew because others changed the order. */
    private static final int TRIES_MAX = 5;

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
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<HttpAnswer> answer = decided(order, wanted);
            if (answer.isPresent()) {
                return answer.get();
            }
            switch (hand(order, wanted)) {
                case OrderTable.Changed ignored -> {
                    return shipped(orders.find(id).orElse(order));
                }
                case OrderTable.Unchanged(Optional<StoredOrder> found) -> order = found.orElse(order);
            }
        }
        throw new Unavailable("others keep changing the order");
    }

    /** The answer where there is nothing to be written: a repeat, or an order that is not to leave now. */
    private static Optional<HttpAnswer> decided(StoredOrder order, ShipmentRequest.Wanted wanted) {
        Optional<Shipment> before = order.shipments().parcels().stream()
                .filter(each -> each.isIn(wanted.carrier(), wanted.trackingNumber()))
                .findFirst();
        if (before.isPresent()) {
            boolean same = wanted.units().isEmpty()
                    || before.get().lines().stream()
                            .collect(toMap(Shipment.Line::sku, Shipment.Line::quantity))
                            .equals(wanted.units());
            return Optional.of(
                    same ? shipped(order) : conflict("already-shipped", "this parcel left with other lines in it"));
        }
        if (OrderStatus.SHIPPED.predecessors().contains(order.status())) {
            return Optional.empty();
        }
        return Optional.of(
                order.status().hasLeft()
                        ? conflict("already-shipped", "all of the order has left in other parcels")
                        : conflict(
                                "not-paid",
                                "the order is " + order.status() + "; only a paid or packed one is shipped"));
    }

    private OrderTable.Change hand(StoredOrder order, ShipmentRequest.Wanted wanted) {
        Instant now = clock.instant();
        return switch (Packing.of(order, wanted.units())) {
            case Packing.Rest(List<Shipment.Line> lines) ->
                after(
                        order,
                        () -> orders.shipRest(
                                order,
                                shipment(wanted, now, lines, List.of()),
                                now,
                                deadlines.due(OrderStatus.SHIPPED, now, true)));
            case Packing.Part(List<Shipment.Line> lines, List<Allocation> taken, List<Allocation> left) ->
                after(
                        order,
                        () -> orders.shipPart(
                                order,
                                shipment(wanted, now, lines, taken),
                                left,
                                now,
                                deadlines.due(OrderStatus.PARTLY_SHIPPED, now, true)));
            case Packing.TooMuch(String sku, long left) ->
                throw new Refusal(Problem.invalid("/lines", "of " + sku + " only " + left + " are left to ship"));
            case Packing.Indivisible ignored ->
                throw new Refusal(Problem.conflict(
                        "ships-whole", "an order that is held in chunks leaves in one parcel: leave lines out"));
        };
    }

    private OrderTable.Change after(StoredOrder order, Supplier<OrderTable.Change> change) {
        return holdEnds.after(order.id(), SettleHold.End.SHIP, change);
    }

    private static Shipment shipment(
            ShipmentRequest.Wanted wanted, Instant at, List<Shipment.Line> lines, List<Allocation> taken) {
        return new Shipment(
                wanted.carrier(),
                wanted.trackingNumber(),
                at.truncatedTo(ChronoUnit.MILLIS),
                lines,
                taken,
                false,
                Shipment.State.SHIPPED);
    }

    private static HttpAnswer conflict(String kind, String detail) {
        return HttpAnswer.problem(Problem.conflict(kind, detail));
    }

    private static HttpAnswer shipped(StoredOrder order) {
        return HttpAnswer.of(201, OrderView.of(order)).with("Location", "/orders/" + order.id());
    }
}
