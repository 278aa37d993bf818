package dev.holdfast.testing.expression;

import dev.holdfast.testing.expression.Condition.And;
import dev.holdfast.testing.expression.Condition.Between;
import dev.holdfast.testing.expression.Condition.Comparator;
import dev.holdfast.testing.expression.Condition.Comparison;
import dev.holdfast.testing.expression.Condition.In;
import dev.holdfast.testing.expression.Condition.Not;
import dev.holdfast.testing.expression.Condition.Or;
import dev.holdfast.testing.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses condition, filter and key condition expressions: OR binds loosest, then AND, then NOT. */
public final class ConditionParser {

    private static final int CANDIDATES_MAX = 100;

    private final Tokens tokens;
    private final FunctionParser functions;
    private int groupFrom = -1;
    private int groupTo = -1;

    private ConditionParser(Tokens tokens) {
        this.tokens = tokens;
        this.functions = new FunctionParser(tokens);
    }

    public static Condition parse(ExpressionKind kind, String text, Placeholders placeholders) {
        Tokens tokens = new Tokens(kind, text, placeholders);
        Condition condition = new ConditionParser(tokens).disjunction();
        tokens.expectEnd();
        return condition;
    }

    private Condition disjunction() {
        Condition left = conjunction();
        while (tokens.takeIfKeyword("OR")) {
            left = new Or(left, conjunction());
        }
        return left;
    }

    private Condition conjunction() {
        Condition left = negation();
        while (tokens.takeIfKeyword("AND")) {
            left = new And(left, negation());
        }
        return left;
    }

    private Condition negation() {
        return tokens.takeIfKeyword("NOT") ? new Not(negation()) : primary();
    }

    private Condition primary() {
        if (tokens.peek().isSymbol("(")) {
            return group();
        }
        if (functions.isNextABooleanFunction()) {
            return functions.booleanFunction();
        }
        Operand left = functions.operand();
        if (tokens.takeIfKeyword("BETWEEN")) {
            return between(left);
        }
        if (tokens.takeIfKeyword("IN")) {
            return in(left);
        }
        Comparator comparator = comparator(tokens.peek());
        if (comparator == null) {
            throw tokens.syntaxError();
        }
        tokens.take();
        Operand right = functions.operand();
        OperandTypes.requireComparable(tokens.kind(), left, comparator, right);
        return new Comparison(left, comparator, right);
    }

    private Condition group() {
        int from = tokens.position();
        tokens.expectSymbol("(");
        Condition inner = disjunction();
        if (groupFrom == from + 1 && groupTo == tokens.position()) {
            throw tokens.kind().refuse("The expression has redundant parentheses;");
        }
        tokens.expectSymbol(")");
        groupFrom = from;
        groupTo = tokens.position();
        return inner;
    }

    private Condition between(Operand operand) {
        Operand low = functions.operand();
        tokens.expectKeyword("AND");
        Operand high = functions.operand();
        OperandTypes.requireRange(tokens.kind(), operand, low, high);
        return new Between(operand, low, high);
    }

    private Condition in(Operand operand) {
        tokens.expectSymbol("(");
        List<Operand> candidates = new ArrayList<>();
        do {
            candidates.add(functions.operand());
        } while (tokens.takeIfSymbol(","));
        tokens.expectSymbol(")");
        if (candidates.size() > CANDIDATES_MAX) {
            throw tokens.kind()
                    .refuse("Incorrect number of operands for operator or function; operator or function: IN,"
                            + " number of operands: " + (candidates.size() + 1));
        }
        OperandTypes.requireDistinct(tokens.kind(), "IN", operand, candidates);
        return new In(operand, List.copyOf(candidates));
    }

    private static @Nullable Comparator comparator(Token token) {
        if (token.kind() == Kind.SYMBOL) {
            for (Comparator comparator : Comparator.values()) {
                if (comparator.toString().equals(token.text())) {
                    return comparator;
                }
            }
        }
        return null;
    }
}
