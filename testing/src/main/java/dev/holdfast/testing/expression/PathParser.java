package dev.holdfast.testing.expression;

import dev.holdfast.testing.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads document paths and values, which all kinds of expressions have in common. */
final class PathParser {

    private final Tokens tokens;

    PathParser(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean isNextAPath() {
        Kind kind = tokens.peek().kind();
        return kind == Kind.NAME_PLACEHOLDER || kind == Kind.WORD;
    }

    Path path() {
        List<Path.Step> steps = new ArrayList<>();
        steps.add(field());
        while (true) {
            if (tokens.takeIfSymbol(".")) {
                steps.add(field());
            } else if (tokens.takeIfSymbol("[")) {
                steps.add(index());
            } else {
                return new Path(steps);
            }
        }
    }

    Operand.Value value() {
        String placeholder = tokens.take().text();
        return new Operand.Value(placeholder, tokens.placeholders().value(tokens.kind(), placeholder));
    }

    private Path.Field field() {
        Token token = tokens.peek();
        if (!isNextAPath()) {
            throw tokens.syntaxError();
        }
        tokens.take();
        if (token.kind() == Kind.NAME_PLACEHOLDER) {
            return new Path.Field(tokens.placeholders().name(tokens.kind(), token.text()));
        }
        if (ReservedWords.contains(token.text())) {
            throw tokens.kind().refuse("Attribute name is a reserved keyword; reserved keyword: " + token.text());
        }
        return new Path.Field(token.text());
    }

    private Path.Index index() {
        if (tokens.peek().kind() != Kind.INTEGER) {
            throw tokens.syntaxError();
        }
        int position = Integer.parseInt(tokens.take().text());
        tokens.expectSymbol("]");
        return new Path.Index(position);
    }
}
