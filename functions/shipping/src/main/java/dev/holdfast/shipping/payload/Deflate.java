package dev.holdfast.shipping.payload;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compression (RFC 1951, without headers). The same bytes always give the same bytes. */
public final class Deflate {

    private static final int BUFFER = 8_192;

    /** What may come out of what we have put in: bodies of a megabyte, and lists of scans that are smaller. */
    private static final int INFLATED_MAX = 4 * 1024 * 1024;

    private Deflate() {}

    public static byte[] deflate(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
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
        try (Inflater inflater = new Inflater(true)) {
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
