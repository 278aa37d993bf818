package dev.holdfast.testing.expression;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/** Texts as DynamoDB counts and orders them: by their UTF-8 bytes. */
public final class Utf8 {

    /** The order of UTF-8 bytes, which is that of code points and not that of {@link String#compareTo}. */
    public static final Comparator<String> ORDER = Utf8::compare;

    private Utf8() {}

    public static int length(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }

    private static int compare(String one, String two) {
        int common = Math.min(one.length(), two.length());
        for (int i = 0; i < common; i++) {
            char left = one.charAt(i);
            char right = two.charAt(i);
            if (left != right) {
                boolean sameSort = Character.isSurrogate(left) == Character.isSurrogate(right);
                return sameSort ? Character.compare(left, right) : Character.isSurrogate(left) ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), two.length());
    }
}
