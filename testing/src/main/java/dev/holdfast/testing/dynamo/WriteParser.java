package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.dynamo.Change.Check;
import dev.holdfast.testing.dynamo.Change.Delete;
import dev.holdfast.testing.dynamo.Change.Modify;
import dev.holdfast.testing.dynamo.Change.Put;
import dev.holdfast.testing.expression.Condition;
import dev.holdfast.testing.expression.ExpressionKind;
import dev.holdfast.testing.expression.Refusal;
import dev.holdfast.testing.expression.Update;
import dev.holdfast.testing.expression.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Reads single writes and refuses what is wrong with them whatever is in the table. */
final class WriteParser {

    private final ModelTables tables;

    WriteParser(ModelTables tables) {
        this.tables = tables;
    }

    Write put(PutItemRequest request) {
        Legacy.refuse(request.hasExpected(), "Expected");
        Legacy.refuse(request.conditionalOperator() != null, "ConditionalOperator");
        ModelTable table = tables.get(request.tableName());
        Expressions expressions = Expressions.of(
                request.expressionAttributeNames(), request.expressionAttributeValues(), request.conditionExpression());
        Condition condition = expressions.condition(ExpressionKind.CONDITION, request.conditionExpression());
        expressions.requireAllUsed();
        Map<String, AttributeValue> item = Values.normal(request.item());
        ItemKey key = table.key().ofItem(item);
        table.requireFitForIndexes(item);
        ItemSizeLimit.requireAllowed(item);
        return write(table, key, new Put(item), condition, request.returnValuesOnConditionCheckFailureAsString());
    }

    Write update(UpdateItemRequest request) {
        Legacy.refuse(request.hasExpected(), "Expected");
        Legacy.refuse(request.hasAttributeUpdates(), "AttributeUpdates");
        Legacy.refuse(request.conditionalOperator() != null, "ConditionalOperator");
        ModelTable table = tables.get(request.tableName());
        Expressions expressions = Expressions.of(
                request.expressionAttributeNames(),
                request.expressionAttributeValues(),
                request.updateExpression(),
                request.conditionExpression());
        Update update = expressions.update(request.updateExpression());
        Condition condition = expressions.condition(ExpressionKind.CONDITION, request.conditionExpression());
        expressions.requireAllUsed();
        ItemKey key = table.key().ofKey(request.key());
        Modify change = new Modify(Values.normal(request.key()), update);
        return write(table, key, change, condition, request.returnValuesOnConditionCheckFailureAsString());
    }

    Write delete(DeleteItemRequest request) {
        Legacy.refuse(request.hasExpected(), "Expected");
        Legacy.refuse(request.conditionalOperator() != null, "ConditionalOperator");
        ModelTable table = tables.get(request.tableName());
        Expressions expressions = Expressions.of(
                request.expressionAttributeNames(), request.expressionAttributeValues(), request.conditionExpression());
        Condition condition = expressions.condition(ExpressionKind.CONDITION, request.conditionExpression());
        expressions.requireAllUsed();
        ItemKey key = table.key().ofKey(request.key());
        return write(table, key, new Delete(), condition, request.returnValuesOnConditionCheckFailureAsString());
    }

    /** A condition check reads like a delete that has to have a condition. */
    Write check(DeleteItemRequest request) {
        if (request.conditionExpression() == null) {
            throw Refusal.of("1 validation error detected: Value null at 'conditionExpression' failed to satisfy"
                    + " constraint: Member must not be null");
        }
        Write write = delete(request);
        return new Write(write.table(), write.key(), new Check(), write.conditions(), write.showsItem());
    }

    private static Write write(
            ModelTable table, ItemKey key, Change change, @Nullable Condition condition, @Nullable String onFailure) {
        return new Write(
                table, key, change, condition == null ? List.of() : condition.conjuncts(), "ALL_OLD".equals(onFailure));
    }
}
