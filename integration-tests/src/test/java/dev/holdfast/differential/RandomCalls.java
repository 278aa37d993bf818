package dev.holdfast.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Calls of every kind that the model knows. */
final class RandomCalls {

    private final RandomValues values;
    private final String prefix;

    RandomCalls(RandomValues values, String prefix) {
        this.values = values;
        this.prefix = prefix;
    }

    DynamoDbRequest next() {
        return switch (values.below(20)) {
            case 0, 1, 2, 3 -> put();
            case 4, 5, 6, 7 -> update();
            case 8 -> delete();
            case 9, 10 -> get();
            case 11, 12 -> query();
            case 13 -> indexQuery();
            case 14 -> scan();
            case 15 -> batchGet();
            case 16 -> batchWrite();
            default -> new RandomTransactions(this, values).next();
        };
    }

    private String table(boolean events) {
        return prefix + (events ? "events" : "things");
    }

    private @Nullable String maybeCondition(RandomExpressions expressions) {
        return values.oneIn(2) ? expressions.condition() : null;
    }

    private ReturnValuesOnConditionCheckFailure onFailure() {
        return values.oneIn(2) ? ReturnValuesOnConditionCheckFailure.ALL_OLD : ReturnValuesOnConditionCheckFailure.NONE;
    }

    PutItemRequest put() {
        boolean events = values.oneIn(2);
        RandomExpressions expressions = new RandomExpressions(values);
        String condition = maybeCondition(expressions);
        return PutItemRequest.builder()
                .tableName(table(events))
                .item(values.item(events))
                .conditionExpression(condition)
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .returnValues(values.oneOf(List.of(ReturnValue.NONE, ReturnValue.ALL_OLD)))
                .returnValuesOnConditionCheckFailure(onFailure())
                .build();
    }

    UpdateItemRequest update() {
        boolean events = values.oneIn(3);
        RandomExpressions expressions = new RandomExpressions(values);
        String update = expressions.update();
        String condition = maybeCondition(expressions);
        return UpdateItemRequest.builder()
                .tableName(table(events))
                .key(values.key(events))
                .updateExpression(update)
                .conditionExpression(condition)
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .returnValues(returned(update))
                .returnValuesOnConditionCheckFailure(onFailure())
                .build();
    }

    /** Of an update inside a map or a list, DynamoDB Local shows the whole attribute, the service what was updated. */
    private ReturnValue returned(String update) {
        boolean inside = update.contains(".") || update.contains("[");
        return values.oneOf(
                inside
                        ? List.of(ReturnValue.NONE, ReturnValue.ALL_OLD, ReturnValue.ALL_NEW)
                        : List.of(ReturnValue.ALL_NEW, ReturnValue.UPDATED_OLD, ReturnValue.UPDATED_NEW));
    }

    DeleteItemRequest delete() {
        boolean events = values.oneIn(2);
        RandomExpressions expressions = new RandomExpressions(values);
        String condition = maybeCondition(expressions);
        return DeleteItemRequest.builder()
                .tableName(table(events))
                .key(values.key(events))
                .conditionExpression(condition)
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .returnValues(values.oneOf(List.of(ReturnValue.NONE, ReturnValue.ALL_OLD)))
                .returnValuesOnConditionCheckFailure(onFailure())
                .build();
    }

    private GetItemRequest get() {
        boolean events = values.oneIn(2);
        RandomExpressions expressions = new RandomExpressions(values);
        String projection = values.oneIn(3) ? expressions.projection() : null;
        return GetItemRequest.builder()
                .tableName(table(events))
                .key(values.key(events))
                .consistentRead(values.oneIn(2))
                .projectionExpression(projection)
                .expressionAttributeNames(expressions.names())
                .build();
    }

    private QueryRequest query() {
        RandomExpressions expressions = new RandomExpressions(values);
        String keyCondition = expressions.keyCondition("who", AttributeValue.fromS("p"), "seq", this::seq);
        String filter = maybeCondition(expressions);
        String projection = values.oneIn(4) ? expressions.projection() : null;
        return QueryRequest.builder()
                .tableName(table(true))
                .keyConditionExpression(keyCondition)
                .filterExpression(filter)
                .projectionExpression(projection)
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .scanIndexForward(values.oneIn(2))
                .limit(values.oneIn(2) ? 1 + values.below(5) : null)
                .build();
    }

    private AttributeValue seq() {
        return values.oneIn(30) ? values.text() : AttributeValue.fromN(Integer.toString(values.below(5)));
    }

    private AttributeValue rank() {
        return AttributeValue.fromS(values.oneOf(List.of("r", "r1", "r2", "s1")));
    }

    private QueryRequest indexQuery() {
        RandomExpressions expressions = new RandomExpressions(values);
        String keyCondition = expressions.keyCondition("kind", AttributeValue.fromS("k"), "rankBy", this::rank);
        return QueryRequest.builder()
                .tableName(table(true))
                .indexName(values.oneIn(30) ? "other" : TwoTables.INDEX)
                .keyConditionExpression(keyCondition)
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .scanIndexForward(values.oneIn(2))
                .consistentRead(values.oneIn(30))
                .build();
    }

    private ScanRequest scan() {
        boolean events = values.oneIn(2);
        RandomExpressions expressions = new RandomExpressions(values);
        String filter = maybeCondition(expressions);
        return ScanRequest.builder()
                .tableName(values.oneIn(30) ? "nowhere" : table(events))
                .indexName(events && values.oneIn(3) && filter == null ? TwoTables.INDEX : null)
                .filterExpression(filter)
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .build();
    }

    private BatchGetItemRequest batchGet() {
        return BatchGetItemRequest.builder()
                .requestItems(Map.of(
                        table(false),
                                KeysAndAttributes.builder().keys(keys(false)).build(),
                        table(true),
                                KeysAndAttributes.builder().keys(keys(true)).build()))
                .build();
    }

    private List<Map<String, AttributeValue>> keys(boolean events) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        for (int i = 1 + values.below(3); i > 0; i--) {
            keys.add(values.key(events));
        }
        return keys;
    }

    private BatchWriteItemRequest batchWrite() {
        List<WriteRequest> writes = new ArrayList<>();
        for (int i = 1 + values.below(3); i > 0; i--) {
            writes.add(WriteRequest.builder()
                    .putRequest(put -> put.item(values.item(false)))
                    .build());
        }
        if (values.oneIn(2)) {
            writes.add(WriteRequest.builder()
                    .deleteRequest(delete -> delete.key(values.key(false)))
                    .build());
        }
        return BatchWriteItemRequest.builder()
                .requestItems(Map.of(table(false), writes))
                .build();
    }
}
