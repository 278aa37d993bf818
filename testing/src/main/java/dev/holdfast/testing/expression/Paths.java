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
import java.util.stream.Stream;

/** The paths that a condition looks at. */
public final class Paths {

    private Paths() {}

    public static Stream<Path> of(Condition condition) {
        return switch (condition) {
            case And(Condition left, Condition right) -> Stream.concat(of(left), of(right));
            case Or(Condition left, Condition right) -> Stream.concat(of(left), of(right));
            case Not(Condition inner) -> of(inner);
            case Comparison(Operand left, var ignored, Operand right) -> Stream.concat(of(left), of(right));
            case Between(Operand operand, Operand low, Operand high) ->
                Stream.of(operand, low, high).flatMap(Paths::of);
            case In(Operand operand, var candidates) ->
                Stream.concat(Stream.of(operand), candidates.stream()).flatMap(Paths::of);
            case Exists(Path path) -> Stream.of(path);
            case NotExists(Path path) -> Stream.of(path);
            case HasType(Path path, Operand ignored) -> Stream.of(path);
            case BeginsWith(Operand text, Operand prefix) -> Stream.concat(of(text), of(prefix));
            case Contains(Operand whole, Operand part) -> Stream.concat(of(whole), of(part));
        };
    }

    private static Stream<Path> of(Operand operand) {
        return switch (operand) {
            case Operand.At(Path path) -> Stream.of(path);
            case Operand.Size(Path path) -> Stream.of(path);
            case Operand.Value ignored -> Stream.empty();
            case Operand.Sum(Operand left, Operand right) -> Stream.concat(of(left), of(right));
            case Operand.Difference(Operand left, Operand right) -> Stream.concat(of(left), of(right));
            case Operand.IfNotExists(Path path, Operand otherwise) -> Stream.concat(Stream.of(path), of(otherwise));
            case Operand.ListAppend(Operand first, Operand second) -> Stream.concat(of(first), of(second));
        };
    }
}
