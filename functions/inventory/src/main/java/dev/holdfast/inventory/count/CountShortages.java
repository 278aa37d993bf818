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
import java.util.Set;

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

    /** @throws dev.holdfast.platform.Unavailable if operations may not have been told */
    List<CountShortage> tell(String countId, Instant at, List<CountNotes.Applied> applied) {
        List<CountNotes.Applied> lacking =
                applied.stream().filter(each -> each.missing() > 0).toList();
        if (lacking.isEmpty()) {
            return List.of();
        }
        Map<SkuAt, Set<String>> orders =
                heldOrders.of(lacking.stream().map(CountShortages::place).toList());
        List<CountShortage> shortages = new ArrayList<>();
        for (CountNotes.Applied each : lacking) {
            List<String> ids = List.copyOf(orders.getOrDefault(place(each), Set.of()));
            shortages.add(new CountShortage(each.sku(), each.warehouse(), each.missing(), ids));
        }
        messages.send(
                Queues.NOTIFICATIONS,
                shortages.stream().map(each -> notification(countId, at, each)).toList());
        return shortages;
    }

    private static SkuAt place(CountNotes.Applied applied) {
        return new SkuAt(applied.sku(), applied.warehouse());
    }

    private static Notification notification(String countId, Instant at, CountShortage shortage) {
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
