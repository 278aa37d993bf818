package dev.holdfast.search.store;

import dev.holdfast.platform.Digests;
import java.time.Instant;
import java.util.Arrays;

/**
 * Which document counts.
 *
 * @param id of its content and of when it was written
 * @param format of its bytes
 * @param pieces rows that it lies in
 * @param asOf when what it tells was last known to be true
 * @param writtenAt when it was written
 */
public record Head(String id, int format, int pieces, Instant asOf, Instant writtenAt) {

    private static final int DIGEST_BYTES = 12;
    private static final String SEPARATOR = "-";

    static String id(byte[] document, Instant writtenAt) {
        return digest(document) + SEPARATOR + writtenAt.toEpochMilli();
    }

    /** Whether these are its bytes. */
    boolean isOf(byte[] document) {
        return id.startsWith(digest(document) + SEPARATOR);
    }

    private static String digest(byte[] document) {
        return Digests.hex(Arrays.copyOf(Digests.sha256(document), DIGEST_BYTES));
    }
}
