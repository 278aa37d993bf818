package dev.holdfast.testing.expression;

import dev.holdfast.testing.expression.Token.Kind;
import dev.holdfast.testing.expression.Update.Action;
import dev.holdfast.testing.expression.Update.Add;
import dev.holdfast.testing.expression.Update.Remove;
import dev.holdfast.testing.expression.Update.Set;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Parses update expressions: SET, REMOVE and ADD of numbers; sets are not modelled. */
public final class UpdateParser {

    private final Tokens tokens;
    private final PathParser paths;
    private final AssignmentParser assignments;
    private final List<Action> actions = new ArrayList<>();

    private UpdateParser(Tokens tokens) {
        this.tokens = tokens;
        this.paths = new PathParser(tokens);
        this.assignments = new AssignmentParser(tokens, paths);
    }

    public static Update parse(String text, Placeholders placeholders) {
        Tokens tokens = new Tokens(ExpressionKind.UPDATE, text, placeholders);
        UpdateParser parser = new UpdateParser(tokens);
        parser.sections();
        parser.requireApart();
        return new Update(parser.actions);
    }

    private void sections() {
        java.util.Set<String> seen = new TreeSet<>();
        do {
            if (tokens.peek().kind() != Kind.WORD) {
                throw tokens.syntaxError();
            }
            String section = tokens.take().text().toUpperCase(Locale.ROOT);
            if (!seen.add(section)) {
                throw ExpressionKind.UPDATE.refuse(
                        "The \"" + section + "\" section can only be used once in an update expression;");
            }
            do {
                actions.add(action(section));
            } while (tokens.takeIfSymbol(","));
        } while (tokens.peek().kind() != Kind.END);
    }

    private Action action(String section) {
        return switch (section) {
            case "SET" -> {
                Path path = paths.path();
                tokens.expectSymbol("=");
                yield new Set(path, assignments.operand());
            }
            case "REMOVE" -> new Remove(paths.path());
            case "ADD" -> add(paths.path());
            case "DELETE" -> throw new UnsupportedOperationException("the model knows no sets: DELETE");
            default -> throw tokens.syntaxError();
        };
    }

    private Action add(Path path) {
        if (tokens.peek().kind() != Kind.VALUE_PLACEHOLDER) {
            throw tokens.syntaxError();
        }
        Operand.Value amount = paths.value();
        if (Values.isSet(amount.value())) {
            throw new UnsupportedOperationException("the model knows no sets: ADD");
        }
        if (!Values.isNumber(amount.value())) {
            throw ExpressionKind.UPDATE.refuse("Incorrect operand type for operator or function; operator: ADD,"
                    + " operand type: " + Values.typeName(amount.value()));
        }
        return new Add(path, amount);
    }

    private void requireApart() {
        for (int i = 0; i < actions.size(); i++) {
            for (int j = i + 1; j < actions.size(); j++) {
                requireApart(actions.get(i).path(), actions.get(j).path());
            }
        }
    }

    private static void requireApart(Path one, Path two) {
        if (one.overlaps(two)) {
            throw ExpressionKind.UPDATE.refuse("Two document paths overlap with each other; must remove or rewrite one"
                    + " of these paths; path one: [" + one + "], path two: [" + two + "]");
        }
        if (one.contradicts(two)) {
            throw ExpressionKind.UPDATE.refuse("Two document paths conflict with each other; must remove or rewrite one"
                    + " of these paths; path one: [" + one + "], path two: [" + two + "]");
        }
    }
}
