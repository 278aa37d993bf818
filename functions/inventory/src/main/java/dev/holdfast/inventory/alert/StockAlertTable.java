package dev.holdfast.inventory.alert;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** The SKUs whose available stock is under its threshold, each from one crossing of it until it has recovered. */
@Singleton
public class StockAlertTable {

    private static final int BATCH_GET_MAX = 100;
    private static final int FAILURES_MAX = 8;

    private final DynamoDbClient dynamo;
    private final Backoff backoff;
    private final String table;

    public StockAlertTable(DynamoDbClient dynamo, Backoff backoff, TableNames names) {
        this.dynamo = dynamo;
        this.backoff = backoff;
        this.table = names.of(Tables.STOCK_ALERTS);
    }

    /** The alerts that stand, by SKU, as of now. */
    public Map<String, StockAlert> find(Collection<String> skus) {
        Map<String, StockAlert> found = new TreeMap<>();
        List<String> distinct = List.copyOf(new TreeSet<>(skus));
        for (int from = 0; from < distinct.size(); from += BATCH_GET_MAX) {
            findBatch(distinct.subList(from, Math.min(distinct.size(), from + BATCH_GET_MAX)), found);
        }
        return found;
    }

    private void findBatch(List<String> skus, Map<String, StockAlert> found) {
        Map<String, KeysAndAttributes> wanted = Map.of(
                table,
                KeysAndAttributes.builder()
                        .keys(skus.stream().map(StockAlertTable::key).toList())
                        .consistentRead(true)
                        .build());
        for (int failures = 0; !wanted.isEmpty(); failures++) {
            if (failures > FAILURES_MAX) {
                throw new Unavailable("the stock alerts could not be read in full");
            }
            if (failures > 0) {
                backoff.pauseAfter(failures);
            }
            Map<String, KeysAndAttributes> asked = wanted;
            var answer = dynamo.batchGetItem(batch -> batch.requestItems(asked));
            answer.responses().getOrDefault(table, List.of()).stream()
                    .map(StockAlertTable::decode)
                    .forEach(alert -> found.put(alert.sku(), alert));
            wanted = answer.unprocessedKeys();
        }
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
