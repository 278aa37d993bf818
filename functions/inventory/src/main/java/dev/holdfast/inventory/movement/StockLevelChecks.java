package dev.holdfast.inventory.movement;

import dev.holdfast.catalog.Product;
import dev.holdfast.model.message.CheckStockLevels;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Has the alert thresholds looked at after a change of stock. */
@Singleton
public class StockLevelChecks {

    /** SKUs of one message, well below SQS's limit on its size. */
    private static final int SKUS_MAX = 500;

    private final Messages messages;

    public StockLevelChecks(Messages messages) {
        this.messages = messages;
    }

    /** @throws dev.holdfast.platform.Unavailable if it may not have been asked for */
    public void ask(Collection<Product> products) {
        List<String> watched = products.stream()
                .filter(product -> product.lowStockThreshold() > 0)
                .map(Product::sku)
                .sorted()
                .toList();
        List<CheckStockLevels> asked = new ArrayList<>();
        for (int from = 0; from < watched.size(); from += SKUS_MAX) {
            asked.add(new CheckStockLevels(watched.subList(from, Math.min(watched.size(), from + SKUS_MAX))));
        }
        messages.send(Queues.STOCK_LEVELS, asked);
    }
}
