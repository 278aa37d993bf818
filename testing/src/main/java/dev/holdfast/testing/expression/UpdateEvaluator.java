package dev.holdfast.testing.expression;

import dev.holdfast.testing.expression.Update.Action;
import dev.holdfast.testing.expression.Update.Add;
import dev.holdfast.testing.expression.Update.Remove;
import dev.holdfast.testing.expression.Update.Set;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Works out what an item becomes by an update. Every operand is what it was before the update. */
public final class UpdateEvaluator {

    private final Map<String, AttributeValue> before;

    private UpdateEvaluator(Map<String, AttributeValue> before) {
        this.before = before;
    }

    /**
     * @param before its key attributes alone if there was no item
     * @throws DynamoDbException if the update does not fit the item
     */
    public static Map<String, AttributeValue> apply(Update update, Map<String, AttributeValue> before) {
        UpdateEvaluator evaluator = new UpdateEvaluator(before);
        Map<Path, AttributeValue> puts = new LinkedHashMap<>();
        List<Path> removals = new ArrayList<>();
        for (Action action : update.actions()) {
            switch (action) {
                case Set(Path path, Operand operand) -> puts.put(path, evaluator.value(operand));
                case Add(Path path, Operand.Value amount) -> puts.put(path, evaluator.sum(path, amount));
                case Remove(Path path) -> removals.add(path);
            }
        }
        return Document.changed(before, puts, removals);
    }

    private AttributeValue value(Operand operand) {
        return switch (operand) {
            case Operand.Value value -> value.value();
            case Operand.At(Path path) -> {
                AttributeValue there = path.in(before);
                if (there == null) {
                    throw Refusal.of("The provided expression refers to an attribute that does not exist in the item");
                }
                yield there;
            }
            case Operand.Sum(Operand left, Operand right) -> number(number(left).add(number(right)));
            case Operand.Difference(Operand left, Operand right) ->
                number(number(left).subtract(number(right)));
            case Operand.IfNotExists(Path path, Operand otherwise) -> {
                AttributeValue there = path.in(before);
                yield there == null ? value(otherwise) : there;
            }
            case Operand.ListAppend(Operand first, Operand second) -> {
                List<AttributeValue> all = new ArrayList<>(list(first));
                all.addAll(list(second));
                yield AttributeValue.fromL(all);
            }
            case Operand.Size ignored -> throw new IllegalArgumentException(operand + " has no place in an update");
        };
    }

    private AttributeValue sum(Path path, Operand.Value amount) {
        AttributeValue there = path.in(before);
        return there == null ? amount.value() : number(numberOf(there).add(numberOf(amount.value())));
    }

    private static AttributeValue number(BigDecimal number) {
        return Values.number(Numbers.within(number));
    }

    private BigDecimal number(Operand operand) {
        return numberOf(value(operand));
    }

    private static BigDecimal numberOf(AttributeValue value) {
        if (!Values.isNumber(value)) {
            throw wrongType();
        }
        return new BigDecimal(value.n());
    }

    private List<AttributeValue> list(Operand operand) {
        AttributeValue value = value(operand);
        if (!value.hasL()) {
            throw wrongType();
        }
        return value.l();
    }

    private static DynamoDbException wrongType() {
        return Refusal.of("An operand in the update expression has an incorrect data type");
    }
}
