package dev.holdfast.platform;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compression (RFC 1951, without headers). The same bytes always give the same bytes. */
public final class Deflate {

    private static final int BUFFER = 8_192;

    /** What may come out of what we have put in: far above what fits an item of DynamoDB, or a body. */
    private static final int INFLATED_MAX = 4 * 1024 * 1024;

    private static final byte[] NONE = {};

    private Deflate() {}

    public static byte[] deflate(byte[] bytes) {
        return deflate(bytes, NONE);
    }

    /** @param dictionary what is most likely in the bytes, the most likely last; at most 32 KB count */
    public static byte[] deflate(byte[] bytes, byte[] dictionary) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setDictionary(dictionary);
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    /** @throws IllegalArgumentException if they were not deflated here, or are not whole */
    public static byte[] inflate(byte[] deflated) {
        return inflate(deflated, NONE);
    }

    /**
     * @param dictionary with which they were deflated
     * @throws IllegalArgumentException if they were not deflated here, or are not whole
     */
    public static byte[] inflate(byte[] deflated, byte[] dictionary) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setDictionary(dictionary);
            inflater.setInput(deflated);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if ((length == 0 && !inflater.finished()) || out.size() + length > INFLATED_MAX) {
                    throw new IllegalArgumentException("compressed bytes end too early or too late");
                }
                out.write(buffer, 0, length);
            }
            return out.toByteArray();
        } catch (DataFormatException damaged) {
            throw new IllegalArgumentException("not compressed bytes", damaged);
        }
    }
}
