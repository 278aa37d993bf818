package dev.holdfast.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads what {@link ByteWriter} has written. What it has not written may end in an exception of any kind. */
final class ByteReader {

    private static final int LOW = 0x7F;
    private static final int BITS = 7;

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += BITS) {
            byte next = bytes[at++];
            value |= (long) (next & LOW) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    int count() {
        return Math.toIntExact(number());
    }

    String text() {
        int length = count();
        String text = new String(bytes, at, length, UTF_8);
        at += length;
        return text;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }
}
