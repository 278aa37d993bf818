package dev.holdfast.inventory.reserve;

import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.stock.StockKey;
import java.util.List;
import java.util.Map;

/** What tests of planning share. */
final class Plans {

    private final Orders orders = new Orders(new Shop());

    static StockKey item(String sku, String warehouse, int bucket) {
        return new StockKey(sku, warehouse, bucket);
    }

    static StockKey item(String sku) {
        return item(sku, "main", 0);
    }

    static Placer placer(String... warehouses) {
        return new Placer(zone -> List.of(warehouses), line -> 0);
    }

    static Knowledge knowing(String sku, Map<StockKey, Long> available) {
        Knowledge known = new Knowledge();
        known.learnStock(sku, available);
        return known;
    }

    Request request(String customer, OrderLine... lines) {
        return Request.of(new ReserveOrder(orders.order(customer, false, lines), ReserveOrder.Cause.ACCEPTED));
    }

    Request partial(String customer, OrderLine... lines) {
        return Request.of(new ReserveOrder(orders.order(customer, true, lines), ReserveOrder.Cause.ACCEPTED));
    }
}
