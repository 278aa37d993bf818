package dev.holdfast.model.tracking;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Other people's texts, made fit to be kept. */
final class Texts {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s\\p{Z}]+");

    private Texts() {}

    /** One line without control characters, of at most so many UTF-16 units; null if nothing is left. */
    static @Nullable String tidy(@Nullable String text, int lengthMax) {
        if (text == null) {
            return null;
        }
        // What is cut away anyway need not be tidied: a text may be a megabyte long
        String start = cut(text, 4 * lengthMax);
        String line = UNFIT.matcher(start).replaceAll(" ").strip();
        return line.isEmpty() ? null : cut(line, lengthMax).strip();
    }

    /** Never between the halves of a surrogate pair. */
    private static String cut(String text, int lengthMax) {
        if (text.length() <= lengthMax) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(lengthMax - 1)) ? lengthMax - 1 : lengthMax;
        return text.substring(0, end);
    }

    static void requireFit(@Nullable String text, int lengthMax, String what) {
        if (text != null && (text.isBlank() || text.length() > lengthMax)) {
            throw new IllegalArgumentException(what + " has 1 to " + lengthMax + " characters");
        }
    }
}
