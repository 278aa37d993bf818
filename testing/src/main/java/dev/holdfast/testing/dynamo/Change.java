package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Refusal;
import dev.holdfast.testing.expression.Update;
import dev.holdfast.testing.expression.UpdateEvaluator;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a write makes of an item. */
sealed interface Change {

    record Put(Map<String, AttributeValue> item) implements Change {}

    record Modify(Map<String, AttributeValue> key, Update update) implements Change {

        /** Taking away what was never there makes no item. */
        private boolean onlyRemoves() {
            return !update.actions().isEmpty()
                    && update.actions().stream().allMatch(action -> action instanceof Update.Remove);
        }

        private void requireKeyUntouched() {
            for (Update.Action action : update.actions()) {
                String attribute = action.path().attribute();
                if (key.containsKey(attribute)) {
                    throw Refusal.of("One or more parameter values were invalid: Cannot update attribute " + attribute
                            + ". This attribute is part of the key");
                }
            }
        }
    }

    record Delete() implements Change {}

    record Check() implements Change {}

    default WriteKind kind() {
        return switch (this) {
            case Put ignored -> WriteKind.PUT;
            case Modify ignored -> WriteKind.UPDATE;
            case Delete ignored -> WriteKind.DELETE;
            case Check ignored -> WriteKind.CHECK;
        };
    }

    default String statement() {
        return this instanceof Modify modify ? modify.update().toString() : "";
    }

    /** @return the item afterwards, empty if there is none */
    default Map<String, AttributeValue> appliedTo(Map<String, AttributeValue> before) {
        return switch (this) {
            case Put put -> put.item();
            case Modify modify -> {
                modify.requireKeyUntouched();
                if (before.isEmpty() && modify.onlyRemoves()) {
                    yield before;
                }
                Map<String, AttributeValue> base = before.isEmpty() ? new TreeMap<>(modify.key()) : before;
                Map<String, AttributeValue> after = UpdateEvaluator.apply(modify.update(), base);
                ItemSizeLimit.requireAllowedAfterUpdate(after);
                yield after;
            }
            case Delete ignored -> Map.of();
            case Check ignored -> before;
        };
    }
}
