package dev.holdfast.orders;

import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** {@code POST /orders/{id}/cancel}: a customer may until the order is packed, staff until it has left. */
@Singleton
public class CancelOrder implements HttpOperation {

    private static final Set<OrderStatus> BY_CUSTOMER = EnumSet.of(OrderStatus.RESERVED, OrderStatus.PAID);
    private static final Set<OrderStatus> BY_STAFF = OrderStatus.CANCELLED.predecessors();

    private final OrderAccess access;
    private final OrderTable orders;
    private final HoldEnds holdEnds;
    private final Deadlines deadlines;
    private final InstantSource clock;

    public CancelOrder(
            OrderAccess access, OrderTable orders, HoldEnds holdEnds, Deadlines deadlines, InstantSource clock) {
        this.access = access;
        this.orders = orders;
        this.holdEnds = holdEnds;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        Caller caller = request.caller();
        return switch (access.look(request.pathParameter("id"), caller, "orders:write")) {
            case OrderAccess.Found(StoredOrder order) -> cancel(order, caller.isStaffWith("orders:write"));
            case OrderAccess.OnTheQueue ignored -> HttpAnswer.problem(OrderProblems.undecided());
            case OrderAccess.Unknown ignored -> HttpAnswer.problem(OrderProblems.unknown());
        };
    }

    private HttpAnswer cancel(StoredOrder seen, boolean byStaff) {
        Set<OrderStatus> from = byStaff ? BY_STAFF : BY_CUSTOMER;
        if (!from.contains(seen.status())) {
            return unchanged(seen);
        }
        Instant now = clock.instant();
        OrderTable.Change change = holdEnds.after(
                seen.id(),
                SettleHold.End.RELEASE,
                () -> orders.advance(
                        seen.id(),
                        from,
                        OrderStatus.CANCELLED,
                        byStaff ? "cancelled by staff" : "cancelled by the customer",
                        now,
                        deadlines.due(OrderStatus.CANCELLED, now, true)));
        return switch (change) {
            case OrderTable.Changed ignored -> cancelled(orders.find(seen.id()).orElse(seen));
            case OrderTable.Unchanged(Optional<StoredOrder> found) -> unchanged(found.orElse(seen));
        };
    }

    private HttpAnswer unchanged(StoredOrder order) {
        return switch (order.status()) {
            case CANCELLED -> cancelled(order);
            case ACCEPTED -> HttpAnswer.problem(OrderProblems.undecided());
            case RESERVED,
                    PAID,
                    PACKED,
                    PARTLY_SHIPPED,
                    SHIPPED,
                    PARTLY_DELIVERED,
                    DELIVERED,
                    COMPLETED,
                    REJECTED,
                    EXPIRED,
                    RETURNING,
                    RETURNED,
                    REFUNDED -> HttpAnswer.problem(tooLate(order.status()));
        };
    }

    private static Problem tooLate(OrderStatus status) {
        return OrderProblems.tooLate(status, "cancelled");
    }

    private HttpAnswer cancelled(StoredOrder order) {
        holdEnds.atOnce(order.id(), SettleHold.End.RELEASE);
        return HttpAnswer.ok(OrderView.of(order));
    }
}
