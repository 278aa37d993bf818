package dev.holdfast.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * JSON made small for a table that is paid for by the kilobyte: DEFLATE (P. Deutsch, 1996, RFC 1951) with a dictionary
 * of what such documents mostly say, which is what makes a document of a few hundred bytes shrink at all. The first byte
 * names the dictionary: one that has been used must stay as it is for ever, and a better one gets a number of its own.
 */
public final class PackedJson {

    /** Far above what fits an item of DynamoDB, and far below what could hurt. */
    private static final int BYTES_MAX = 4 * 1024 * 1024;

    private static final int BUFFER_BYTES = 1024;

    private final byte number;
    private final byte[] dictionary;

    /**
     * @param number of the dictionary
     * @param dictionary what is most likely stands last; at most 32 KB count
     */
    public PackedJson(int number, String dictionary) {
        this.number = (byte) number;
        this.dictionary = dictionary.getBytes(UTF_8);
    }

    public byte[] write(Object value) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(Json.write(value).getBytes(UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER_BYTES);
            packed.write(number);
            byte[] buffer = new byte[BUFFER_BYTES];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalStateException if these bytes were not written with this dictionary, or have been damaged */
    public <T> T read(byte[] packed, Class<T> type) {
        if (packed.length == 0 || packed[0] != number) {
            throw new IllegalStateException("a packed document has another dictionary than " + number);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(packed, 1, packed.length - 1);
            return Json.readOwn(inflate(inflater).toString(UTF_8), type);
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("a packed document is damaged", damaged);
        } finally {
            inflater.end();
        }
    }

    private static ByteArrayOutputStream inflate(Inflater inflater) throws DataFormatException {
        ByteArrayOutputStream json = new ByteArrayOutputStream(BUFFER_BYTES);
        byte[] buffer = new byte[BUFFER_BYTES];
        while (!inflater.finished()) {
            int bytes = inflater.inflate(buffer);
            if (bytes == 0 || json.size() > BYTES_MAX) {
                throw new DataFormatException(bytes == 0 ? "it ends too early" : "it is too long");
            }
            json.write(buffer, 0, bytes);
        }
        return json;
    }
}
