package dev.holdfast.differential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Transactions of writes as they also come alone. */
final class RandomTransactions {

    private final RandomCalls calls;
    private final RandomValues values;

    RandomTransactions(RandomCalls calls, RandomValues values) {
        this.calls = calls;
        this.values = values;
    }

    TransactWriteItemsRequest next() {
        List<TransactWriteItem> writes = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        for (int i = 1 + values.below(4); i > 0; i--) {
            TransactWriteItem write = write();
            // With two writes to one item, DynamoDB Local tells of failed conditions first
            if (touched.add(itemOf(write))) {
                writes.add(write);
            }
        }
        return TransactWriteItemsRequest.builder().transactItems(writes).build();
    }

    private static String itemOf(TransactWriteItem write) {
        Map<String, AttributeValue> key = write.put() != null
                ? write.put().item()
                : write.update() != null
                        ? write.update().key()
                        : write.delete() != null
                                ? write.delete().key()
                                : write.conditionCheck().key();
        return key.get("id") + " " + key.get("who") + " " + key.get("seq");
    }

    private TransactWriteItem write() {
        return switch (values.below(5)) {
            case 0 -> put(calls.put());
            case 1, 2 -> update(calls.update());
            case 3 -> delete(calls.delete());
            default -> check(calls.delete());
        };
    }

    private static TransactWriteItem put(PutItemRequest put) {
        return TransactWriteItem.builder()
                .put(each -> each.tableName(put.tableName())
                        .item(put.item())
                        .conditionExpression(put.conditionExpression())
                        .expressionAttributeNames(put.expressionAttributeNames())
                        .expressionAttributeValues(put.expressionAttributeValues())
                        .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure()))
                .build();
    }

    private static TransactWriteItem update(UpdateItemRequest update) {
        return TransactWriteItem.builder()
                .update(each -> each.tableName(update.tableName())
                        .key(update.key())
                        .updateExpression(update.updateExpression())
                        .conditionExpression(update.conditionExpression())
                        .expressionAttributeNames(update.expressionAttributeNames())
                        .expressionAttributeValues(update.expressionAttributeValues())
                        .returnValuesOnConditionCheckFailure(update.returnValuesOnConditionCheckFailure()))
                .build();
    }

    private static TransactWriteItem delete(DeleteItemRequest delete) {
        return TransactWriteItem.builder()
                .delete(each -> each.tableName(delete.tableName())
                        .key(delete.key())
                        .conditionExpression(delete.conditionExpression())
                        .expressionAttributeNames(delete.expressionAttributeNames())
                        .expressionAttributeValues(delete.expressionAttributeValues())
                        .returnValuesOnConditionCheckFailure(delete.returnValuesOnConditionCheckFailure()))
                .build();
    }

    /** A check is a delete that only looks; it has to have a condition. */
    private static TransactWriteItem check(DeleteItemRequest like) {
        String condition = like.conditionExpression() == null ? "attribute_exists(b)" : like.conditionExpression();
        return TransactWriteItem.builder()
                .conditionCheck(each -> each.tableName(like.tableName())
                        .key(like.key())
                        .conditionExpression(condition)
                        .expressionAttributeNames(like.expressionAttributeNames())
                        .expressionAttributeValues(like.expressionAttributeValues())
                        .returnValuesOnConditionCheckFailure(like.returnValuesOnConditionCheckFailure()))
                .build();
    }
}
