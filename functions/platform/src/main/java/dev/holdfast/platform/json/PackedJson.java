package dev.holdfast.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.platform.Deflate;
import java.util.Arrays;

/**
 * JSON made small for a table that is paid for by the kilobyte: DEFLATE (P. Deutsch, 1996, RFC 1951) with a dictionary
 * of what such documents mostly say, which is what makes a document of a few hundred bytes shrink at all. The first byte
 * names the dictionary: one that has been used must stay as it is for ever, and a better one gets a number of its own.
 */
public final class PackedJson {

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
        byte[] deflated = Deflate.deflate(Json.write(value).getBytes(UTF_8), dictionary);
        byte[] packed = new byte[deflated.length + 1];
        packed[0] = number;
        System.arraycopy(deflated, 0, packed, 1, deflated.length);
        return packed;
    }

    /** @throws IllegalStateException if these bytes were not written with this dictionary, or have been damaged */
    public <T> T read(byte[] packed, Class<T> type) {
        if (packed.length == 0 || packed[0] != number) {
            throw new IllegalStateException("a packed document has another dictionary than " + number);
        }
        byte[] deflated = Arrays.copyOfRange(packed, 1, packed.length);
        try {
            return Json.readOwn(new String(Deflate.inflate(deflated, dictionary), UTF_8), type);
        } catch (IllegalArgumentException damaged) {
            throw new IllegalStateException("a packed document is damaged", damaged);
        }
    }
}
