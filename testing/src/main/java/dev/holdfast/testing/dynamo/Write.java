package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Condition;
import dev.holdfast.testing.expression.ConditionEvaluator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write that has been read and found well-formed.
 *
 * @param conditions all of them have to hold
 * @param showsItem whether a failed condition is to be answered with the item as it is
 */
record Write(ModelTable table, ItemKey key, Change change, List<Condition> conditions, boolean showsItem) {

    /** What trying it showed; nothing is stored yet. */
    sealed interface Trial {}

    record Fit(Map<String, AttributeValue> before, Map<String, AttributeValue> after) implements Trial {}

    record Unmet(Map<String, AttributeValue> found) implements Trial {}

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if it does not fit the item */
    Trial attempt(Guards guards) {
        Map<String, AttributeValue> before = table.now(key);
        boolean met = true;
        for (Condition condition : conditions) {
            GuardId guard = new GuardId(table.name(), change.kind(), condition.toString(), change.statement());
            met &= guards.passes(guard, ConditionEvaluator.holds(condition, before));
        }
        if (!met) {
            return new Unmet(showsItem ? before : Map.of());
        }
        Map<String, AttributeValue> after = change.appliedTo(before);
        table.requireFitForIndexes(after);
        return new Fit(before, after);
    }

    void store(Fit fit) {
        table.store(key, fit.after());
    }
}
