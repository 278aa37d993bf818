package dev.holdfast.inventory.alert;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductCache;
import dev.holdfast.inventory.stock.StockTable;
import dev.holdfast.inventory.warehouse.Warehouses;
import dev.holdfast.model.message.CheckStockLevels;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.queue.QueueOperation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells operations when available falls under a product's threshold: once for each crossing. A crossing that was noted
 * but perhaps not told is told again; the notification is keyed by it, so it is seen once.
 */
@Singleton
public class AlertLowStock implements QueueOperation<CheckStockLevels> {

    private final ProductCache products;
    private final StockTable stock;
    private final Warehouses warehouses;
    private final StockAlertTable alerts;
    private final Messages messages;
    private final InstantSource clock;

    public AlertLowStock(
            ProductCache products,
            StockTable stock,
            Warehouses warehouses,
            StockAlertTable alerts,
            Messages messages,
            InstantSource clock) {
        this.products = products;
        this.stock = stock;
        this.warehouses = warehouses;
        this.alerts = alerts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Class<CheckStockLevels> messageType() {
        return CheckStockLevels.class;
    }

    @Override
    public Set<String> handle(Batch<CheckStockLevels> batch) {
        Set<String> skus = new TreeSet<>();
        batch.deliveries().forEach(delivery -> skus.addAll(delivery.message().skus()));
        // the alerts are read before the stock: one that is raised meanwhile is not ended by what we saw before it
        Map<String, StockAlert> standing = alerts.find(skus);
        Collection<Product> watched = products.find(skus).values();
        Map<String, Long> available = available(watched);
        List<StockAlert> raised = new ArrayList<>();
        List<Notification> notifications = new ArrayList<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Product product : watched) {
            long units = available.getOrDefault(product.sku(), 0L);
            StockAlert alert = standing.get(product.sku());
            if (units >= product.lowStockThreshold()) {
                if (alert != null) {
                    alerts.recovered(alert);
                }
            } else if (alert == null || !alert.told()) {
                StockAlert low = alert == null ? alerts.raise(product.sku(), now) : alert;
                raised.add(low);
                notifications.add(notification(low, product, units));
            }
        }
        messages.send(Queues.NOTIFICATIONS, notifications);
        raised.forEach(alerts::told);
        return Set.of();
    }

    private Map<String, Long> available(Collection<Product> watched) {
        Map<String, Integer> buckets = new TreeMap<>();
        watched.forEach(product -> buckets.put(product.sku(), product.stockBuckets()));
        Map<String, Long> available = new TreeMap<>();
        stock.read(buckets, warehouses.ids())
                .values()
                .forEach(item -> available.merge(item.key().sku(), item.available(), Long::sum));
        return available;
    }

    private static Notification notification(StockAlert alert, Product product, long available) {
        return new Notification(
                "sku/" + alert.sku() + "/" + alert.crossedAt().toEpochMilli(),
                Notification.Event.LOW_STOCK,
                Notification.OPERATIONS,
                alert.crossedAt(),
                Map.of(
                        "sku", alert.sku(),
                        "available", Long.toString(available),
                        "threshold", Long.toString(product.lowStockThreshold())));
    }
}
