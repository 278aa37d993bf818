package dev.holdfast.orders;

import dev.holdfast.model.Limits;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.Cursor;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Page;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code GET /orders?limit=&cursor=}: the caller's own orders, newest first; for staff everybody's, narrowed down by
 * {@code customer} and {@code status}. A page may be short, or empty, and still have a cursor.
 */
@Singleton
public class ListOrders implements HttpOperation {

    /** Looks into the table for one page: a day without orders, or a rare status, takes one. */
    private static final int STEPS_MAX = 31;

    private final OrderTable orders;
    private final OrderGroupTable groups;
    private final OrderIds ids;
    private final InstantSource clock;
    private final int daysMax;

    public ListOrders(
            OrderTable orders,
            OrderGroupTable groups,
            OrderIds ids,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.orders.list-days", defaultValue = "400") int daysMax) {
        this.orders = orders;
        this.groups = groups;
        this.ids = ids;
        this.clock = clock;
        this.daysMax = daysMax;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        Caller caller = request.caller();
        boolean staff = caller.isStaffWith("orders:read");
        request.refuseQueryOtherThan(
                staff ? new String[] {"limit", "cursor", "customer", "status"} : new String[] {"limit", "cursor"});
        int limit = request.query("limit", Limits.PAGE_MAX, 1, Limits.PAGE_MAX);
        Optional<OrderStatus> status = request.query("status", OrderStatus.class);
        Optional<String> owner = staff ? request.query("customer") : Optional.of(caller.owner());
        String list = "orders of " + owner.orElse("all") + " that are " + status;
        List<String> position = request.query("cursor")
                .map(cursor -> Cursor.decode(list, cursor))
                .orElse(List.of());
        Predicate<StoredOrder> wanted =
                order -> owner.map(order.order().customer()::equals).orElse(true)
                        && status.map(order.status()::equals).orElse(true);
        // a service that orders for others may own very many
        boolean few = staff || caller.customer().isPresent();
        NewestOrders walk = walk(owner.filter(each -> few), wanted, position);
        List<OrderView> items = collect(walk, limit);
        return HttpAnswer.ok(new Page<>(
                items, walk.position().map(next -> Cursor.encode(list, next)).orElse(null)));
    }

    private NewestOrders walk(Optional<String> owner, Predicate<StoredOrder> wanted, List<String> position) {
        try {
            return owner.isPresent()
                    ? new NewestOrders.OfCustomer(orders, ids.ownerPart(owner.get()), wanted, position)
                    : walkAll(wanted, position);
        } catch (IndexOutOfBoundsException | DateTimeException | NumberFormatException forged) {
            throw Cursor.refusal();
        }
    }

    /** From a minute ahead, for orders that were decided where the clock is a little faster. */
    private NewestOrders walkAll(Predicate<StoredOrder> wanted, List<String> position) {
        LocalDate first =
                clock.instant().plusSeconds(60).atOffset(ZoneOffset.UTC).toLocalDate();
        return new NewestOrders.OfAll(orders, groups, wanted, first, first.minusDays(daysMax), position);
    }

    private static List<OrderView> collect(NewestOrders walk, int limit) {
        List<OrderView> items = new ArrayList<>();
        boolean more = true;
        for (int steps = 0; more && items.size() < limit && steps < STEPS_MAX; steps++) {
            walk.next(limit - items.size()).stream().map(OrderView::summary).forEach(items::add);
            more = walk.position().isPresent();
        }
        return items;
    }
}
