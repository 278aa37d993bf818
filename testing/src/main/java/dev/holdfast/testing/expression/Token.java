package dev.holdfast.testing.expression;

/** A piece of an expression's text. */
record Token(Kind kind, String text) {

    enum Kind {
        WORD,
        NAME_PLACEHOLDER,
        VALUE_PLACEHOLDER,
        INTEGER,
        SYMBOL,
        END
    }

    static final Token END = new Token(Kind.END, "<EOF>");

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }
}
