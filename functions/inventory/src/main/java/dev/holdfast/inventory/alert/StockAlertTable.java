package dev.holdfast.inventory.alert;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The SKUs whose available stock is under its threshold, each from one crossing of it until it has recovered. */
@Singleton
public class StockAlertTable {

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final String table;

    public StockAlertTable(DynamoDbClient dynamo, BatchGet batches, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.table = names.of(Tables.STOCK_ALERTS);
    }

    /** The alerts that stand, by SKU, as of now. */
    public Map<String, StockAlert> find(Collection<String> skus) {
        Map<String, StockAlert> found = new TreeMap<>();
        batches.each(table, skus.stream().map(StockAlertTable::key).toList(), item -> {
            StockAlert alert = decode(item);
            found.put(alert.sku(), alert);
        });
        return found;
    }

    /** Notes a crossing, if none stands yet; the one that stands is returned. */
    public StockAlert raise(String sku, Instant crossedAt) {
        try {
            dynamo.updateItem(ItemWrite.to(table, key(sku))
                    .set("crossedAt", instant(crossedAt))
                    .when(Condition.absent("sku"))
                    .request());
            return new StockAlert(sku, crossedAt, false);
        } catch (ConditionalCheckFailedException standing) {
            return standing.hasItem() ? decode(standing.item()) : new StockAlert(sku, crossedAt, false);
        }
    }

    /** Notes that operations has been told of this crossing. */
    public void told(StockAlert alert) {
        quietly(ItemWrite.to(table, key(alert.sku()))
                .set("told", 1)
                .when(Condition.equal("crossedAt", instant(alert.crossedAt()))));
    }

    /** Ends an alert, if it still is the one that was seen: a newer crossing stays. */
    public void recovered(StockAlert alert) {
        try {
            dynamo.deleteItem(delete -> delete.tableName(table)
                    .key(key(alert.sku()))
                    .conditionExpression("crossedAt = :seen")
                    .expressionAttributeValues(Map.of(":seen", instant(alert.crossedAt()))));
        } catch (ConditionalCheckFailedException another) {
            // it has recovered and crossed again since
        }
    }

    private void quietly(ItemWrite write) {
        try {
            dynamo.updateItem(write.request());
        } catch (ConditionalCheckFailedException gone) {
            // it has recovered since
        }
    }

    private static Map<String, AttributeValue> key(String sku) {
        return Map.of("sku", s(sku));
    }

    private static StockAlert decode(Map<String, AttributeValue> item) {
        return new StockAlert(
                string(item, "sku"), Instant.ofEpochMilli(number(item, "crossedAt", 0)), number(item, "told", 0) == 1);
    }
}
