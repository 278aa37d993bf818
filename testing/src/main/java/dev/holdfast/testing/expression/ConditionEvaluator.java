package dev.holdfast.testing.expression;

import dev.holdfast.testing.expression.Condition.And;
import dev.holdfast.testing.expression.Condition.BeginsWith;
import dev.holdfast.testing.expression.Condition.Between;
import dev.holdfast.testing.expression.Condition.Comparison;
import dev.holdfast.testing.expression.Condition.Contains;
import dev.holdfast.testing.expression.Condition.Exists;
import dev.holdfast.testing.expression.Condition.HasType;
import dev.holdfast.testing.expression.Condition.In;
import dev.holdfast.testing.expression.Condition.Not;
import dev.holdfast.testing.expression.Condition.NotExists;
import dev.holdfast.testing.expression.Condition.Or;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tells whether a condition holds for an item. Values of different types are unequal and have no order. */
public final class ConditionEvaluator {

    private final Map<String, AttributeValue> item;

    private ConditionEvaluator(Map<String, AttributeValue> item) {
        this.item = item;
    }

    /** @param item empty if there is none */
    public static boolean holds(Condition condition, Map<String, AttributeValue> item) {
        return new ConditionEvaluator(item).holds(condition);
    }

    private boolean holds(Condition condition) {
        return switch (condition) {
            case And(Condition left, Condition right) -> holds(left) && holds(right);
            case Or(Condition left, Condition right) -> holds(left) || holds(right);
            case Not(Condition inner) -> !holds(inner);
            case Comparison comparison -> holds(comparison);
            case Between(Operand operand, Operand low, Operand high) ->
                isOrdered(operand, Condition.Comparator.AT_LEAST, low)
                        && isOrdered(operand, Condition.Comparator.AT_MOST, high);
            case In(Operand operand, var candidates) ->
                candidates.stream().anyMatch(candidate -> areEqual(operand, candidate));
            case Exists(Path path) -> path.in(item) != null;
            case NotExists(Path path) -> path.in(item) == null;
            case HasType(Path path, Operand type) -> hasType(path.in(item), value(type));
            case BeginsWith(Operand text, Operand prefix) -> beginsWith(value(text), value(prefix));
            case Contains(Operand whole, Operand part) -> contains(value(whole), value(part));
        };
    }

    private boolean holds(Comparison comparison) {
        return switch (comparison.comparator()) {
            case EQUAL -> areEqual(comparison.left(), comparison.right());
            case NOT_EQUAL -> !areEqual(comparison.left(), comparison.right());
            case LESS, AT_MOST, GREATER, AT_LEAST ->
                isOrdered(comparison.left(), comparison.comparator(), comparison.right());
        };
    }

    private boolean areEqual(Operand one, Operand two) {
        AttributeValue left = value(one);
        AttributeValue right = value(two);
        return left != null && right != null && Values.areEqual(left, right);
    }

    private boolean isOrdered(Operand one, Condition.Comparator comparator, Operand two) {
        AttributeValue left = value(one);
        AttributeValue right = value(two);
        if (left == null || right == null || left.type() != right.type() || !Values.isOrdered(left)) {
            return false;
        }
        int sign = Values.compare(left, right);
        return switch (comparator) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case GREATER -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }

    private @Nullable AttributeValue value(Operand operand) {
        return switch (operand) {
            case Operand.At(Path path) -> path.in(item);
            case Operand.Value value -> value.value();
            case Operand.Size(Path path) -> size(path.in(item));
            case Operand.Sum ignored -> throw misplaced(operand);
            case Operand.Difference ignored -> throw misplaced(operand);
            case Operand.IfNotExists ignored -> throw misplaced(operand);
            case Operand.ListAppend ignored -> throw misplaced(operand);
        };
    }

    private static IllegalArgumentException misplaced(Operand operand) {
        return new IllegalArgumentException(operand + " has no place in a condition");
    }

    private static @Nullable AttributeValue size(@Nullable AttributeValue value) {
        if (value == null) {
            return null;
        }
        return switch (value.type()) {
            case S -> size(value.s().codePointCount(0, value.s().length()));
            case B -> size(value.b().asByteArrayUnsafe().length);
            case L -> size(value.l().size());
            case M -> size(value.m().size());
            case SS -> size(value.ss().size());
            case NS -> size(value.ns().size());
            case BS -> size(value.bs().size());
            case N, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> null;
        };
    }

    private static AttributeValue size(int size) {
        return AttributeValue.fromN(Integer.toString(size));
    }

    private static boolean hasType(@Nullable AttributeValue value, @Nullable AttributeValue type) {
        return value != null && type != null && Values.typeName(value).equals(type.s());
    }

    private static boolean beginsWith(@Nullable AttributeValue text, @Nullable AttributeValue prefix) {
        if (text == null || prefix == null || text.type() != prefix.type()) {
            return false;
        }
        if (text.type() == AttributeValue.Type.S) {
            return text.s().startsWith(prefix.s());
        }
        if (text.type() != AttributeValue.Type.B) {
            return false;
        }
        byte[] whole = text.b().asByteArray();
        byte[] start = prefix.b().asByteArray();
        return whole.length >= start.length && Arrays.equals(whole, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(@Nullable AttributeValue whole, @Nullable AttributeValue part) {
        if (whole == null || part == null) {
            return false;
        }
        return switch (whole.type()) {
            case S -> part.s() != null && whole.s().contains(part.s());
            case L -> whole.l().stream().anyMatch(each -> Values.areEqual(each, part));
            case SS -> part.s() != null && whole.ss().contains(part.s());
            case NS -> part.n() != null && whole.ns().contains(part.n());
            case BS -> part.b() != null && whole.bs().contains(part.b());
            case N, B, M, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> false;
        };
    }
}
