package dev.holdfast.inventory.stock;

import static dev.holdfast.platform.aws.Attributes.instantOrNull;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.stock.StockKey;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How stock items look. Known to {@link StockTable} and {@link StockWrites} alone. */
final class StockItems {

    private static final String SEPARATOR = "|";

    private StockItems() {}

    static Map<String, AttributeValue> key(StockKey key) {
        return Map.of("item", s(String.join(SEPARATOR, key.sku(), key.warehouse(), Integer.toString(key.bucket()))));
    }

    static StockItem decode(Map<String, AttributeValue> item) {
        String[] parts = string(item, "item").split("\\|", 3);
        return new StockItem(
                new StockKey(parts[0], parts[1], Integer.parseInt(parts[2])),
                number(item, "onHand", 0),
                number(item, "available", 0),
                number(item, "shortage", 0),
                number(item, "writes", 0),
                (int) number(item, "reach", 1),
                Optional.ofNullable(instantOrNull(item, "movedAt")),
                Optional.ofNullable(instantOrNull(item, "countedAt")));
    }
}
