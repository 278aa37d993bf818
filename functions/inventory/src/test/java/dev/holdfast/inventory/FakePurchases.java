package dev.holdfast.inventory;

import dev.holdfast.inventory.movement.PurchaseReceipts;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One purchase order, which counts what comes in by SKU. Nobody here knows how orders are really kept. */
public final class FakePurchases implements PurchaseReceipts {

    public static final String ORDER = "ACME~0mibz2q80";

    private final String table;
    private final ModelDynamoDb dynamo;

    FakePurchases(TableNames names, DynamoDbClient dynamo) {
        this.table = names.of(Tables.PURCHASE_ORDERS);
        this.dynamo = (ModelDynamoDb) dynamo;
    }

    @Override
    public boolean exists(String order) {
        return order.equals(ORDER);
    }

    @Override
    public List<TransactWriteItem> receive(String order, NavigableMap<SkuAt, Long> units) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(ItemWrite.to(table, key("all"))
                .add("units", units.values().stream().mapToLong(Long::longValue).sum())
                .update());
        return writes;
    }

    /** Units that have come. */
    public long received() {
        return dynamo.contents(Tables.PURCHASE_ORDERS).stream()
                .mapToLong(item -> Attributes.number(item, "units", 0))
                .sum();
    }

    private static Map<String, AttributeValue> key(String part) {
        return Map.of("supplier", Attributes.s(ORDER), "part", Attributes.s(part));
    }
}
