package dev.holdfast.orders;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an order when its parcels move: it is delivered when all of them are, and on its way back when any is. A
 * parcel never goes back to an earlier state here, whatever its carrier takes back. Pure.
 *
 * @param shipments with the parcels' states
 * @param status of the order, if that changes
 */
public record Following(Shipments shipments, Optional<OrderStatus> status) {

    /** Empty if nothing changes. */
    public static Optional<Following> of(StoredOrder order, Map<ParcelId, TrackingStatus> tracked) {
        List<Shipment> before = order.shipments().parcels();
        List<Shipment> after = before.stream()
                .map(each -> each.in(later(each.state(), state(tracked.get(each.parcel())))))
                .toList();
        Optional<OrderStatus> status = status(order.status(), after);
        return after.equals(before) && status.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Following(new Shipments(after, order.shipments().version() + 1), status));
    }

    private static Shipment.State state(@Nullable TrackingStatus status) {
        if (status == null) {
            return Shipment.State.SHIPPED;
        }
        return switch (status) {
            case DELIVERED -> Shipment.State.DELIVERED;
            case RETURNING -> Shipment.State.RETURNING;
            case RETURNED -> Shipment.State.RETURNED;
            case UNKNOWN,
                    INFO_RECEIVED,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    ATTEMPT_FAILED,
                    EXCEPTION,
                    CANCELLED,
                    EXPIRED -> Shipment.State.SHIPPED;
        };
    }

    private static Shipment.State later(Shipment.State one, Shipment.State other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** By all of its parcels; while some of it has not left, only they change. */
    private static Optional<OrderStatus> status(OrderStatus now, List<Shipment> parcels) {
        OrderStatus wanted = wanted(parcels);
        return wanted != now && now.hasLeft() && now.canBecome(wanted) ? Optional.of(wanted) : Optional.empty();
    }

    private static OrderStatus wanted(List<Shipment> parcels) {
        if (parcels.stream().allMatch(each -> each.state() == Shipment.State.RETURNED)) {
            return OrderStatus.RETURNED;
        }
        if (parcels.stream().anyMatch(each -> each.state().compareTo(Shipment.State.RETURNING) >= 0)) {
            return OrderStatus.RETURNING;
        }
        long delivered = parcels.stream()
                .filter(each -> each.state() == Shipment.State.DELIVERED)
                .count();
        if (delivered == parcels.size()) {
            return OrderStatus.DELIVERED;
        }
        return delivered > 0 ? OrderStatus.PARTLY_DELIVERED : OrderStatus.SHIPPED;
    }
}
