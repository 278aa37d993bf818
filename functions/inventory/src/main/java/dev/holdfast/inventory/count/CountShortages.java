package dev.holdfast.inventory.count;

import static java.util.stream.Collectors.joining;

import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counts below what is held: which orders are concerned, and that operations is told. */
@Singleton
class CountShortages {

    private static final int ORDERS_TOLD = 10;

    private final HeldOrders heldOrders;
    private final Messages messages;

    CountShortages(HeldOrders heldOrders, Messages messages) {
        this.heldOrders = heldOrders;
        this.messages = messages;
    }

    /**
     * Held units that were not found.
     *
     * @param orders ids of those that hold the SKU there, at most 100
     */
    record Short(String sku, String warehouse, long missing, List<String> orders) {}

    /** @throws dev.holdfast.platform.Unavailable if operations may not have been told */
    List<Short> tell(String countId, Instant at, List<CountNotes.Applied> applied) {
        List<CountNotes.Applied> lacking =
                applied.stream().filter(each -> each.missing() > 0).toList();
        if (lacking.isEmpty()) {
            return List.of();
        }
        Map<SkuAt, TreeSet<String>> orders = heldOrders.of(
                lacking.stream().map(CountShortages::place).toList());
        List<Short> shortages = new ArrayList<>();
        for (CountNotes.Applied each : lacking) {
            List<String> ids = List.copyOf(orders.getOrDefault(place(each), new TreeSet<>()));
            shortages.add(new Short(each.sku(), each.warehouse(), each.missing(), ids));
        }
        messages.send(
                Queues.NOTIFICATIONS,
                shortages.stream().map(each -> notification(countId, at, each)).toList());
        return shortages;
    }

    private static SkuAt place(CountNotes.Applied applied) {
        return new SkuAt(applied.sku(), applied.warehouse());
    }

    private static Notification notification(String countId, Instant at, Short shortage) {
        return new Notification(
                "sku/" + shortage.sku() + "/" + shortage.warehouse() + "/" + countId,
                Notification.Event.STOCK_SHORTAGE,
                Notification.OPERATIONS,
                at,
                Map.of(
                        "sku", shortage.sku(),
                        "warehouse", shortage.warehouse(),
                        "missing", Long.toString(shortage.missing()),
                        "orders", shortage.orders().stream().limit(ORDERS_TOLD).collect(joining(", "))));
    }
}
