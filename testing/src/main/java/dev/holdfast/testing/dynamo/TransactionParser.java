package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Reads the writes of a transaction: each as if it came alone, then what they may not be together. */
final class TransactionParser {

    private static final int ITEMS_MAX = 100;

    private final WriteParser parser;

    TransactionParser(WriteParser parser) {
        this.parser = parser;
    }

    List<Write> writes(List<TransactWriteItem> items) {
        if (items.isEmpty() || items.size() > ITEMS_MAX) {
            throw Refusal.of(
                    "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member"
                            + " must have length "
                            + (items.isEmpty() ? "greater than or equal to 1" : "less than or equal to 100"));
        }
        List<Write> writes = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        boolean twice = false;
        for (TransactWriteItem item : items) {
            Write write = write(item);
            writes.add(write);
            twice |= !touched.add(write.table().name() + write.key());
        }
        if (twice) {
            throw Refusal.of("Transaction request cannot include multiple operations on one item");
        }
        return writes;
    }

    private Write write(TransactWriteItem item) {
        int actions = count(item.put()) + count(item.update()) + count(item.delete()) + count(item.conditionCheck());
        if (actions != 1) {
            throw Refusal.of("TransactItems can only contain one of Check, Put, Update or Delete");
        }
        if (item.put() != null) {
            return parser.put(single(item.put()));
        }
        if (item.update() != null) {
            return parser.update(single(item.update()));
        }
        return item.delete() != null
                ? parser.delete(single(item.delete()))
                : parser.check(single(item.conditionCheck()));
    }

    private static int count(@Nullable Object action) {
        return action == null ? 0 : 1;
    }

    private static PutItemRequest single(Put put) {
        return PutItemRequest.builder()
                .tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression())
                .expressionAttributeNames(put.expressionAttributeNames())
                .expressionAttributeValues(put.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure())
                .build();
    }

    private static UpdateItemRequest single(Update update) {
        if (update.updateExpression() == null) {
            throw Refusal.of("1 validation error detected: Value null at 'updateExpression' failed to satisfy"
                    + " constraint: Member must not be null");
        }
        return UpdateItemRequest.builder()
                .tableName(update.tableName())
                .key(update.key())
                .updateExpression(update.updateExpression())
                .conditionExpression(update.conditionExpression())
                .expressionAttributeNames(update.expressionAttributeNames())
                .expressionAttributeValues(update.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(update.returnValuesOnConditionCheckFailure())
                .build();
    }

    private static DeleteItemRequest single(Delete delete) {
        return DeleteItemRequest.builder()
                .tableName(delete.tableName())
                .key(delete.key())
                .conditionExpression(delete.conditionExpression())
                .expressionAttributeNames(delete.expressionAttributeNames())
                .expressionAttributeValues(delete.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(delete.returnValuesOnConditionCheckFailure())
                .build();
    }

    private static DeleteItemRequest single(ConditionCheck check) {
        return DeleteItemRequest.builder()
                .tableName(check.tableName())
                .key(check.key())
                .conditionExpression(check.conditionExpression())
                .expressionAttributeNames(check.expressionAttributeNames())
                .expressionAttributeValues(check.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(check.returnValuesOnConditionCheckFailure())
                .build();
    }
}
