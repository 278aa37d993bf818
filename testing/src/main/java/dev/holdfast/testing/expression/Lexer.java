package dev.holdfast.testing.expression;

import dev.holdfast.testing.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression's text into tokens. */
final class Lexer {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<name>#[A-Za-z0-9_]+)"
            + "|(?<value>:[A-Za-z0-9_]+)"
            + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)"
            + "|(?<integer>[0-9]+)"
            + "|(?<symbol><>|<=|>=|[=<>(),.\\[\\]+-]))");

    private Lexer() {}

    static List<Token> tokens(ExpressionKind kind, String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.stripTrailing().length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw kind.refuse("Syntax error; token: \"" + text.strip().charAt(0) + "\", near: \""
                        + text.substring(at).strip() + "\"");
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(Token.END);
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME_PLACEHOLDER, matcher.group("name"));
        }
        if (matcher.group("value") != null) {
            return new Token(Kind.VALUE_PLACEHOLDER, matcher.group("value"));
        }
        if (matcher.group("word") != null) {
            return new Token(Kind.WORD, matcher.group("word"));
        }
        return matcher.group("integer") != null
                ? new Token(Kind.INTEGER, matcher.group("integer"))
                : new Token(Kind.SYMBOL, matcher.group("symbol"));
    }
}
