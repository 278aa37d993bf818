package dev.holdfast.inventory.count;

import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.OrderTable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the orders that hold some stock. It reads all orders, so it is for the rare case that needs it. */
@Singleton
class HeldOrders {

    /** Orders named for each SKU and warehouse. */
    static final int ORDERS_MAX = 100;

    private final OrderTable orders;

    HeldOrders(OrderTable orders) {
        this.orders = orders;
    }

    /** Ids of orders with an open hold, by what they hold; of these SKUs and warehouses only. */
    Map<SkuAt, Set<String>> of(Collection<SkuAt> wanted) {
        Map<SkuAt, Set<String>> found = new TreeMap<>();
        wanted.forEach(at -> found.put(at, new TreeSet<>()));
        orders.scan(
                order -> {
                    note(found, order.id(), order.hold().state(), order.hold().allocations());
                    order.shipments()
                            .unsettled()
                            .forEach(each -> note(found, order.id(), Hold.State.OPEN, each.taken()));
                },
                chunk -> note(found, chunk.orderId(), chunk.state(), chunk.allocations()));
        return found;
    }

    private static void note(Map<SkuAt, Set<String>> found, String id, Hold.State state, List<Allocation> allocations) {
        if (state != Hold.State.OPEN) {
            return;
        }
        for (Allocation each : allocations) {
            Set<String> ids = found.get(SkuAt.of(each.item()));
            if (ids != null && ids.size() < ORDERS_MAX) {
                ids.add(id);
            }
        }
    }
}
