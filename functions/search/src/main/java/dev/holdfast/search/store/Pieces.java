package dev.holdfast.search.store;

import dev.holdfast.platform.Deflate;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A document cut into pieces that each fit a row of DynamoDB (400 KB), even if they cannot be made smaller. */
final class Pieces {

    private static final int BYTES = 384 * 1024;

    private Pieces() {}

    /** At least one, deflated. */
    static List<byte[]> of(byte[] document) {
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < Math.max(1, document.length); from += BYTES) {
            pieces.add(Deflate.deflate(Arrays.copyOfRange(document, from, Math.min(document.length, from + BYTES))));
        }
        return pieces;
    }

    static byte[] join(List<byte[]> pieces) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        pieces.forEach(piece -> document.writeBytes(Deflate.inflate(piece)));
        return document.toByteArray();
    }
}
