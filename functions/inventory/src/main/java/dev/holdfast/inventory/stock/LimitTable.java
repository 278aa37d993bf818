package dev.holdfast.inventory.stock;

import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Condition.absent;
import static dev.holdfast.platform.aws.Condition.atLeast;
import static dev.holdfast.platform.aws.Condition.atMost;
import static dev.holdfast.platform.aws.Condition.either;

import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Limits are stock: what a customer has had of a SKU, and how often a coupon was redeemed, is counted under a condition, so
 * that it cannot be exceeded.
 */
@Singleton
public class LimitTable {

    private final DynamoDbClient dynamo;
    private final String table;

    public LimitTable(DynamoDbClient dynamo, TableNames names) {
        this.dynamo = dynamo;
        this.table = names.of(Tables.LIMITS);
    }

    /**
     * Takes units of a limit.
     *
     * @param units at least 1 and at most {@code max}, or 0 to refuse only
     * @param floor where orders are refused: refuse only while at least this much is used
     */
    public TransactWriteItem claim(LimitKey key, long units, long max, OptionalLong floor) {
        if (units > max) {
            throw new IllegalArgumentException("more than the limit can never be claimed");
        }
        ItemWrite write = ItemWrite.to(table, key(key));
        floor.ifPresent(seen -> write.when(atLeast("used", seen)));
        if (units == 0) {
            return write.check();
        }
        return write.add("used", units)
                .when(either(absent("used"), atMost("used", max - units)))
                .update();
    }

    /** Gives units back. */
    public TransactWriteItem release(LimitKey key, long units) {
        return ItemWrite.to(table, key(key)).add("used", -units).update();
    }

    /** What is used of a limit, as of now. */
    public long used(LimitKey key) {
        return used(dynamo.getItem(get -> get.tableName(table).key(key(key)).consistentRead(true))
                .item());
    }

    /** What is used of a limit, by the item that stood in a write's way. */
    public long used(Map<String, AttributeValue> item) {
        return number(item, "used", 0);
    }

    private static Map<String, AttributeValue> key(LimitKey key) {
        return Map.of("limit", s(key.sku() + "|" + key.customer()));
    }
}
