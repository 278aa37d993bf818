package dev.holdfast.shipping.picture;

import java.util.Locale;

/**
 * Writes SVG. Everything that comes from outside goes through {@link #escape}: into text and attributes alike nothing can get
 * that opens an element, ends an attribute, is not a character of XML, or turns the direction of what stands around it.
 */
final class Svg {

    private static final int TEXT_MAX = 200;

    private final StringBuilder out = new StringBuilder(16_384);

    /** As it is: only for what is written in this package. */
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    Svg text(double x, double y, String style, String text) {
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" class=\"")
                .append(style)
                .append("\">")
                .append(escape(text))
                .append("</text>\n");
        return this;
    }

    Svg circle(double x, double y, double radius, String style) {
        out.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        out.append("\" r=\"")
                .append(number(radius))
                .append("\" class=\"")
                .append(style)
                .append("\"/>\n");
        return this;
    }

    Svg box(double x, double y, double width, double height, double corner, String style) {
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"")
                .append(number(Math.max(0, width)))
                .append("\" height=\"")
                .append(number(height));
        out.append("\" rx=\"")
                .append(number(corner))
                .append("\" class=\"")
                .append(style)
                .append("\"/>\n");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        return path("M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), style);
    }

    Svg path(CharSequence data, String style) {
        out.append("<path d=\"")
                .append(data)
                .append("\" class=\"")
                .append(style)
                .append("\"/>\n");
        return this;
    }

    /** A tenth of a pixel is enough. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().limit(TEXT_MAX).filter(Svg::isPlain).forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** No controls, no halves of characters, none of the invisible ones that turn or hide text. */
    private static boolean isPlain(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && (point & 0xFFFE) != 0xFFFE;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
