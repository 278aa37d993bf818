package dev.holdfast.testing.expression;

import dev.holdfast.testing.expression.Token.Kind;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A reader of one expression's tokens, with the placeholders of its request. */
final class Tokens {

    /** Bytes of an expression, of any kind. */
    private static final int EXPRESSION_BYTES_MAX = 4096;

    private final ExpressionKind kind;
    private final Placeholders placeholders;
    private final List<Token> tokens;
    private int next;

    Tokens(ExpressionKind kind, String text, Placeholders placeholders) {
        if (text.isBlank()) {
            throw kind.refuse("The expression can not be empty;");
        }
        if (text.length() > EXPRESSION_BYTES_MAX) {
            throw kind.refuse(
                    "Expression size has exceeded the maximum allowed size; expression size: " + text.length());
        }
        this.kind = kind;
        this.placeholders = placeholders;
        this.tokens = Lexer.tokens(kind, text);
    }

    ExpressionKind kind() {
        return kind;
    }

    Placeholders placeholders() {
        return placeholders;
    }

    /** How many tokens have been read. */
    int position() {
        return next;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean takeIfSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        if (found) {
            next++;
        }
        return found;
    }

    boolean takeIfKeyword(String keyword) {
        boolean found = peek().isKeyword(keyword);
        if (found) {
            next++;
        }
        return found;
    }

    void expectSymbol(String symbol) {
        if (!takeIfSymbol(symbol)) {
            throw syntaxError();
        }
    }

    void expectKeyword(String keyword) {
        if (!takeIfKeyword(keyword)) {
            throw syntaxError();
        }
    }

    void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw syntaxError();
        }
    }

    DynamoDbException syntaxError() {
        StringBuilder near = new StringBuilder();
        for (int i = Math.max(0, next - 1); i < Math.min(tokens.size() - 1, next + 2); i++) {
            near.append(near.isEmpty() ? "" : " ").append(tokens.get(i).text());
        }
        return kind.refuse("Syntax error; token: \"" + peek().text() + "\", near: \"" + near + "\"");
    }
}
