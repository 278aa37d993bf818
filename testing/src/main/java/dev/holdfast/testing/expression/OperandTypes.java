package dev.holdfast.testing.expression;

import dev.holdfast.testing.expression.Condition.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What DynamoDB refuses of an expression's operands before it looks at any item. */
final class OperandTypes {

    private static final Set<String> TYPE_NAMES = Set.of("S", "N", "B", "SS", "NS", "BS", "M", "L", "BOOL", "NULL");

    private OperandTypes() {}

    static void requireComparable(ExpressionKind kind, Operand left, Comparator comparator, Operand right) {
        requireDistinct(kind, comparator.toString(), left, List.of(right));
        switch (comparator) {
            case EQUAL, NOT_EQUAL -> {}
            case LESS, AT_MOST, GREATER, AT_LEAST -> {
                requireOrdered(kind, comparator.toString(), left);
                requireOrdered(kind, comparator.toString(), right);
            }
        }
    }

    static void requireRange(ExpressionKind kind, Operand operand, Operand low, Operand high) {
        requireOrdered(kind, "BETWEEN", operand);
        requireOrdered(kind, "BETWEEN", low);
        requireOrdered(kind, "BETWEEN", high);
        AttributeValue from = constant(low);
        AttributeValue to = constant(high);
        if (from == null || to == null) {
            return;
        }
        if (from.type() != to.type()) {
            throw kind.refuse("The BETWEEN operator requires same data type for lower and upper bounds; lower bound"
                    + " operand: AttributeValue: " + Values.text(from) + ", upper bound operand: AttributeValue: "
                    + Values.text(to));
        }
        if (Values.compare(from, to) > 0) {
            throw kind.refuse("The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
                    + " lower bound operand: AttributeValue: " + Values.text(from)
                    + ", upper bound operand: AttributeValue: " + Values.text(to));
        }
    }

    static void requireDistinct(ExpressionKind kind, String operator, Operand first, List<Operand> others) {
        if (first instanceof Operand.At at && others.contains(first)) {
            throw kind.refuse("The first operand must be distinct from the remaining operands for this operator or"
                    + " function; operator: " + operator + ", first operand: [" + at.path() + "]");
        }
    }

    static void requirePrefix(ExpressionKind kind, List<Operand> operands) {
        requireDistinct(kind, "begins_with", operands.getFirst(), operands.subList(1, operands.size()));
        for (Operand operand : operands) {
            AttributeValue value = constant(operand);
            boolean text =
                    value == null || value.type() == AttributeValue.Type.S || value.type() == AttributeValue.Type.B;
            if (!text || operand instanceof Operand.Size) {
                throw wrongType(kind, "begins_with", value == null ? "N" : Values.typeName(value));
            }
        }
    }

    static void requireTypeName(ExpressionKind kind, Operand operand) {
        AttributeValue value = constant(operand);
        if (value == null || value.s() == null) {
            throw wrongType(kind, "attribute_type", value == null ? "N" : Values.typeName(value));
        }
        if (!TYPE_NAMES.contains(value.s())) {
            throw kind.refuse("Invalid attribute type name found; type: " + value.s() + ", valid types: " + "{"
                    + String.join(",", TYPE_NAMES.stream().sorted().toList()) + "}");
        }
    }

    private static void requireOrdered(ExpressionKind kind, String operator, Operand operand) {
        AttributeValue value = constant(operand);
        if (value != null && !Values.isOrdered(value)) {
            throw wrongType(kind, operator, Values.typeName(value));
        }
    }

    static DynamoDbException wrongType(ExpressionKind kind, String operator, String type) {
        return kind.refuse("Incorrect operand type for operator or function; operator or function: " + operator
                + ", operand type: " + type);
    }

    private static @Nullable AttributeValue constant(Operand operand) {
        return operand instanceof Operand.Value value ? value.value() : null;
    }
}
