package dev.holdfast.notifications.text;

import java.util.regex.Pattern;

/** What others have said, made fit for a text: carriers and customers write what they like. */
final class Fact {

    /** Characters; longer ones are cut. */
    static final int LENGTH_MAX = 200;

    /** Line ends of any kind, other control characters, and what turns the direction of the text around it. */
    private static final Pattern NOT_TEXT =
            Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private Fact() {}

    /** One line of bounded length, with nothing in it that is not text. */
    static String clean(String said) {
        String line = NOT_TEXT.matcher(said).replaceAll(" ").strip();
        return line.length() <= LENGTH_MAX ? line : cut(line, LENGTH_MAX - 3) + "...";
    }

    /** At most so many characters, and no half of one at the end. */
    static String cut(String text, int lengthMax) {
        if (text.length() <= lengthMax) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(lengthMax - 1)) ? lengthMax - 1 : lengthMax;
        return text.substring(0, end);
    }
}
