package dev.holdfast.testing.expression;

import dev.holdfast.testing.expression.Condition.BeginsWith;
import dev.holdfast.testing.expression.Condition.Contains;
import dev.holdfast.testing.expression.Condition.Exists;
import dev.holdfast.testing.expression.Condition.HasType;
import dev.holdfast.testing.expression.Condition.NotExists;
import dev.holdfast.testing.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses a condition's operands and functions. Functions' names are case-sensitive. */
final class FunctionParser {

    private static final Set<String> UPDATE_FUNCTIONS = Set.of("if_not_exists", "list_append");

    private final Tokens tokens;
    private final PathParser paths;

    FunctionParser(Tokens tokens) {
        this.tokens = tokens;
        this.paths = new PathParser(tokens);
    }

    /** A value, a path or a size. */
    Operand operand() {
        if (tokens.peek().kind() == Kind.VALUE_PLACEHOLDER) {
            return paths.value();
        }
        if (isNextAFunction()) {
            String name = tokens.take().text();
            if (!name.equals("size")) {
                throw misused(name);
            }
            return new Operand.Size(path(name, arguments(name, 1).getFirst()));
        }
        if (paths.isNextAPath()) {
            return new Operand.At(paths.path());
        }
        throw tokens.syntaxError();
    }

    boolean isNextABooleanFunction() {
        return isNextAFunction() && !tokens.peek().text().equals("size");
    }

    Condition booleanFunction() {
        String name = tokens.take().text();
        return switch (name) {
            case "attribute_exists" -> new Exists(path(name, arguments(name, 1).getFirst()));
            case "attribute_not_exists" ->
                new NotExists(path(name, arguments(name, 1).getFirst()));
            case "attribute_type" -> {
                List<Operand> arguments = arguments(name, 2);
                OperandTypes.requireTypeName(tokens.kind(), arguments.getLast());
                yield new HasType(path(name, arguments.getFirst()), arguments.getLast());
            }
            case "begins_with" -> {
                List<Operand> arguments = arguments(name, 2);
                OperandTypes.requirePrefix(tokens.kind(), arguments);
                yield new BeginsWith(arguments.getFirst(), arguments.getLast());
            }
            case "contains" -> {
                List<Operand> arguments = arguments(name, 2);
                OperandTypes.requireDistinct(
                        tokens.kind(), name, arguments.getFirst(), arguments.subList(1, arguments.size()));
                yield new Contains(arguments.getFirst(), arguments.getLast());
            }
            default -> throw misused(name);
        };
    }

    private RuntimeException misused(String name) {
        boolean known = name.equals("size") || UPDATE_FUNCTIONS.contains(name);
        return tokens.kind()
                .refuse(
                        known
                                ? "The function is not allowed to be used this way in an expression; function: " + name
                                : "Invalid function name; function: " + name);
    }

    private boolean isNextAFunction() {
        return tokens.peek().kind() == Kind.WORD && tokens.peekSecond().isSymbol("(");
    }

    private List<Operand> arguments(String function, int count) {
        tokens.expectSymbol("(");
        List<Operand> arguments = new ArrayList<>();
        do {
            arguments.add(operand());
        } while (tokens.takeIfSymbol(","));
        tokens.expectSymbol(")");
        if (arguments.size() != count) {
            throw tokens.kind()
                    .refuse("Incorrect number of operands for operator or function; operator or function: " + function
                            + ", number of operands: " + arguments.size());
        }
        return arguments;
    }

    private Path path(String function, Operand argument) {
        if (argument instanceof Operand.At at) {
            return at.path();
        }
        throw tokens.kind().refuse("Operator or function requires a document path; operator or function: " + function);
    }
}
