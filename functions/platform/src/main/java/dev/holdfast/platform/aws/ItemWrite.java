package dev.holdfast.platform.aws;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A change of one item, and what must hold for it. Built in the order it reads; a failed condition always brings the
 * item that stood in the way.
 */
public final class ItemWrite {

    private final String table;
    private final Map<String, AttributeValue> key;
    private final Expression expression = new Expression();
    private final List<String> sets = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    private ItemWrite(String table, Map<String, AttributeValue> key) {
        this.table = table;
        this.key = key;
    }

    public static ItemWrite to(String physicalTable, Map<String, AttributeValue> key) {
        return new ItemWrite(physicalTable, key);
    }

    public ItemWrite set(String name, AttributeValue value) {
        sets.add(expression.name(name) + " = " + expression.value(value));
        return this;
    }

    public ItemWrite set(String name, String value) {
        return set(name, Attributes.s(value));
    }

    public ItemWrite set(String name, long value) {
        return set(name, Attributes.n(value));
    }

    /** Sets what is not there yet; what is there stays. */
    public ItemWrite setIfAbsent(String name, AttributeValue value) {
        String path = expression.name(name);
        sets.add(path + " = if_not_exists(" + path + ", " + expression.value(value) + ")");
        return this;
    }

    /** Adds to a number; an absent one counts as 0. */
    public ItemWrite add(String name, long amount) {
        adds.add(expression.name(name) + " " + expression.value(Attributes.n(amount)));
        return this;
    }

    public ItemWrite append(String name, AttributeValue element) {
        String path = expression.name(name);
        sets.add(path + " = list_append(" + path + ", " + expression.value(AttributeValue.fromL(List.of(element)))
                + ")");
        return this;
    }

    public ItemWrite remove(String name) {
        removes.add(expression.name(name));
        return this;
    }

    /** All conditions given must hold. */
    public ItemWrite when(Condition condition) {
        conditions.add(condition.render(expression));
        return this;
    }

    /** As an update within a transaction. */
    public TransactWriteItem update() {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(key)
                        .updateExpression(updateExpression())
                        .conditionExpression(conditionExpression())
                        .expressionAttributeNames(expression.names())
                        .expressionAttributeValues(expression.values())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    /** As a condition alone, within a transaction. */
    public TransactWriteItem check() {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(table)
                        .key(key)
                        .conditionExpression(conditionExpression())
                        .expressionAttributeNames(expression.names())
                        .expressionAttributeValues(expression.values().isEmpty() ? null : expression.values())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    /** As an update on its own. */
    public UpdateItemRequest request() {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(updateExpression())
                .conditionExpression(conditionExpression())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    /** A put of a whole item whose key nobody else uses, within a transaction. */
    public static TransactWriteItem put(String physicalTable, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(physicalTable).item(item).build())
                .build();
    }

    /** A put of a whole item that must not be there yet, within a transaction. */
    public static TransactWriteItem putNew(String physicalTable, Map<String, AttributeValue> item, String keyName) {
        Expression expression = new Expression();
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(physicalTable)
                        .item(item)
                        .conditionExpression(Condition.absent(keyName).render(expression))
                        .expressionAttributeNames(expression.names())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }

    private @Nullable String conditionExpression() {
        return conditions.isEmpty() ? null : String.join(" AND ", conditions);
    }

    private String updateExpression() {
        return clause("SET ", sets) + clause("ADD ", adds) + clause("REMOVE ", removes);
    }

    private static String clause(String keyword, List<String> parts) {
        return parts.isEmpty() ? "" : parts.stream().collect(joining(", ", keyword, " "));
    }
}
