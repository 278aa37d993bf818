package dev.holdfast.testing.expression;

import dev.holdfast.testing.expression.Operand.Difference;
import dev.holdfast.testing.expression.Operand.IfNotExists;
import dev.holdfast.testing.expression.Operand.ListAppend;
import dev.holdfast.testing.expression.Operand.Sum;
import dev.holdfast.testing.expression.Token.Kind;

/** Parses what an update assigns: one operand, or the sum or difference of two. */
final class AssignmentParser {

    private final Tokens tokens;
    private final PathParser paths;

    AssignmentParser(Tokens tokens, PathParser paths) {
        this.tokens = tokens;
        this.paths = paths;
    }

    Operand operand() {
        Operand left = single();
        if (tokens.takeIfSymbol("+")) {
            return new Sum(number("+", left), number("+", single()));
        }
        if (tokens.takeIfSymbol("-")) {
            return new Difference(number("-", left), number("-", single()));
        }
        return left;
    }

    private Operand single() {
        if (tokens.takeIfSymbol("(")) {
            Operand inner = operand();
            tokens.expectSymbol(")");
            return inner;
        }
        if (tokens.peek().kind() == Kind.VALUE_PLACEHOLDER) {
            return paths.value();
        }
        if (tokens.peek().kind() == Kind.WORD && tokens.peekSecond().isSymbol("(")) {
            return function(tokens.take().text());
        }
        return new Operand.At(paths.path());
    }

    private Operand function(String name) {
        tokens.expectSymbol("(");
        Operand first = single();
        tokens.expectSymbol(",");
        Operand second = single();
        tokens.expectSymbol(")");
        return switch (name) {
            case "if_not_exists" -> {
                if (!(first instanceof Operand.At at)) {
                    throw ExpressionKind.UPDATE.refuse(
                            "Operator or function requires a document path; operator or function: if_not_exists");
                }
                yield new IfNotExists(at.path(), second);
            }
            case "list_append" -> new ListAppend(list(first), list(second));
            default -> throw ExpressionKind.UPDATE.refuse("Invalid function name; function: " + name);
        };
    }

    private static Operand number(String operator, Operand operand) {
        if (operand instanceof Operand.Value value && !Values.isNumber(value.value())) {
            throw OperandTypes.wrongType(ExpressionKind.UPDATE, operator, Values.typeName(value.value()));
        }
        return operand;
    }

    private static Operand list(Operand operand) {
        if (operand instanceof Operand.Value value && !value.value().hasL()) {
            throw OperandTypes.wrongType(ExpressionKind.UPDATE, "list_append", Values.typeName(value.value()));
        }
        return operand;
    }
}
