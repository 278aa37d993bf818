package dev.holdfast.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Numbers in as few bytes as they need, seven bits a byte, the lowest first; texts as their length and UTF-8. */
final class ByteWriter {

    private static final int LOW = 0x7F;
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param value not below 0 */
    void number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("below 0: " + value);
        }
        long rest = value;
        while (rest > LOW) {
            bytes.write((int) (rest & LOW) | MORE);
            rest >>>= BITS;
        }
        bytes.write((int) rest);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
