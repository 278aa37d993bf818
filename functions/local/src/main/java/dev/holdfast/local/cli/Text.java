package dev.holdfast.local.cli;

import java.util.Locale;

/** What is printed for people. */
public final class Text {

    private Text() {}

    /** As {@link String#format} has it, with numbers as English writes them wherever the machine stands. */
    @SuppressWarnings("AnnotateFormatMethod") // every format stands beside its values
    public static String say(String format, Object... values) {
        return String.format(Locale.ENGLISH, format, values);
    }
}
