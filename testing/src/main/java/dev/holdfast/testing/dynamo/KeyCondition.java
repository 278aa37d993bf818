package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Condition;
import dev.holdfast.testing.expression.Condition.Comparator;
import dev.holdfast.testing.expression.Condition.Comparison;
import dev.holdfast.testing.expression.ConditionEvaluator;
import dev.holdfast.testing.expression.Operand;
import dev.holdfast.testing.expression.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * What a query asks of the key: a partition, and perhaps a range of the sort key.
 *
 * @param range null for the whole partition
 */
record KeyCondition(String partition, @Nullable Condition range) {

    static KeyCondition of(Condition condition, KeySchema key) {
        List<Condition> ranges = new ArrayList<>();
        AttributeValue partition = null;
        for (Condition part : condition.conjuncts()) {
            AttributeValue value = partitionValue(part, key.partition());
            if (value == null || partition != null) {
                ranges.add(part);
            } else {
                partition = value;
            }
        }
        if (partition == null) {
            throw Refusal.of("Query condition missed key schema element: " + key.partition());
        }
        requireType(key, key.partition(), partition);
        if (ranges.size() > 1) {
            throw Refusal.of("Conditions can be of length 1 or 2 only");
        }
        ranges.forEach(range -> requireRange(range, key));
        return new KeyCondition(partition.s(), ranges.isEmpty() ? null : ranges.getFirst());
    }

    boolean covers(Map<String, AttributeValue> item) {
        return range == null || ConditionEvaluator.holds(range, item);
    }

    private static @Nullable AttributeValue partitionValue(Condition part, String name) {
        return part instanceof Comparison(Operand.At at, Comparator comparator, Operand.Value value)
                        && comparator == Comparator.EQUAL
                        && isAttribute(at, name)
                ? value.value()
                : null;
    }

    private static boolean isAttribute(Operand operand, String name) {
        return operand instanceof Operand.At(var path)
                && path.isAttribute()
                && path.attribute().equals(name);
    }

    private static void requireRange(Condition range, KeySchema key) {
        String sort = key.sort();
        if (sort == null) {
            throw Refusal.of("Query key condition not supported");
        }
        List<Operand> operands = rangeOperands(range);
        if (!isAttribute(operands.getFirst(), sort)) {
            throw Refusal.of("Query condition missed key schema element: " + sort);
        }
        for (Operand operand : operands.subList(1, operands.size())) {
            if (!(operand instanceof Operand.Value value)) {
                throw unsupported();
            }
            requireType(key, sort, value.value());
        }
    }

    private static List<Operand> rangeOperands(Condition range) {
        return switch (range) {
            case Comparison(Operand left, Comparator comparator, Operand right) -> {
                if (comparator == Comparator.NOT_EQUAL) {
                    throw unsupported();
                }
                yield List.of(left, right);
            }
            case Condition.Between(Operand operand, Operand low, Operand high) -> List.of(operand, low, high);
            case Condition.BeginsWith(Operand text, Operand prefix) -> List.of(text, prefix);
            case Condition.And ignored -> throw unsupported();
            case Condition.Or ignored -> throw unsupported();
            case Condition.Not ignored -> throw unsupported();
            case Condition.In ignored -> throw unsupported();
            case Condition.Exists ignored -> throw unsupported();
            case Condition.NotExists ignored -> throw unsupported();
            case Condition.HasType ignored -> throw unsupported();
            case Condition.Contains ignored -> throw unsupported();
        };
    }

    private static void requireType(KeySchema key, String name, AttributeValue value) {
        if (value.type() != key.typeOf(name)) {
            throw Refusal.of(
                    "One or more parameter values were invalid: Condition parameter type does not match schema type");
        }
        KeySchema.requireNotEmpty(name, Map.of(name, value));
    }

    private static DynamoDbException unsupported() {
        return Refusal.of("Query key condition not supported");
    }
}
