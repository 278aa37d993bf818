package dev.holdfast.orders;

import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Finds orders by customer and by day. An index lags behind its table by moments, and knows only where orders are. */
@Singleton
public class OrderIndexes {

    private final DynamoDbClient dynamo;
    private final String table;

    public OrderIndexes(DynamoDbClient dynamo, TableNames names) {
        this.dynamo = dynamo;
        this.table = names.of(Tables.ORDERS);
    }

    /**
     * An order in an index.
     *
     * @param acceptedAt such that the order of texts is the order of time
     */
    public record Row(String id, String acceptedAt) {}

    /** A customer's orders, newest first: as many as asked for, or all that are left. */
    public List<Row> ofCustomer(String customer, int limit, Optional<Row> after) {
        return newest("byCustomer", "customer", customer, limit, after);
    }

    /** The orders of one UTC day and one of its {@link #shards()}, newest first: as many as asked for, or all left. */
    public List<Row> ofDay(LocalDate day, int shard, int limit, Optional<Row> after) {
        return newest("byDay", "acceptedDay", OrderItems.dayShard(day, shard), limit, after);
    }

    public int shards() {
        return OrderItems.DAY_SHARDS;
    }

    private List<Row> newest(String index, String key, String value, int limit, Optional<Row> after) {
        List<Row> rows = new ArrayList<>();
        Map<String, AttributeValue> from =
                after.map(row -> position(key, value, row)).orElse(Map.of());
        do {
            QueryResponse page = dynamo.query(query(index, key, value, limit - rows.size(), from));
            page.items().forEach(item -> rows.add(new Row(string(item, "id"), string(item, "acceptedAt"))));
            from = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
        } while (rows.size() < limit && !from.isEmpty());
        return rows;
    }

    private QueryRequest query(String index, String key, String value, int limit, Map<String, AttributeValue> from) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#key = :value")
                .expressionAttributeNames(Map.of("#key", key))
                .expressionAttributeValues(Map.of(":value", s(value)))
                .scanIndexForward(false)
                .limit(limit)
                .exclusiveStartKey(from.isEmpty() ? null : from)
                .build();
    }

    private static Map<String, AttributeValue> position(String key, String value, Row row) {
        Map<String, AttributeValue> position = new HashMap<>(OrderItems.key(row.id()));
        position.put(key, s(value));
        position.put("acceptedAt", s(row.acceptedAt()));
        return position;
    }
}
