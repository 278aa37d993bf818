package dev.holdfast.platform.http;

import dev.holdfast.platform.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where the next page of a list begins, as callers see it: opaque. A checksum over the list's name refuses what was
 * mangled or belongs to another list or filter. It is no secret, and need not be: a page shows only what its list does.
 */
public final class Cursor {

    private static final int CHECKSUM_BYTES = 6;
    private static final String SEPARATOR = "\0";

    private Cursor() {}

    /**
     * @param list names the list and its filters
     * @param last the key of the last row shown; its parts contain no NUL
     */
    public static String encode(String list, List<String> last) {
        byte[] payload = String.join(SEPARATOR, last).getBytes(StandardCharsets.UTF_8);
        ByteBuffer whole = ByteBuffer.allocate(CHECKSUM_BYTES + payload.length);
        whole.put(checksum(list, payload)).put(payload);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    /**
     * The key that was encoded for the same list.
     *
     * @throws Refusal with a 422 if this is no cursor of that list
     */
    public static List<String> decode(String list, String cursor) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cursor);
            if (whole.length > CHECKSUM_BYTES) {
                byte[] payload = Arrays.copyOfRange(whole, CHECKSUM_BYTES, whole.length);
                if (MessageDigest.isEqual(checksum(list, payload), Arrays.copyOf(whole, CHECKSUM_BYTES))) {
                    return List.of(text(payload).split(SEPARATOR, -1));
                }
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // answered below, with the same words as one of another list
        }
        throw refusal();
    }

    /** For a list that finds that a cursor's parts make no sense: whoever knows how, can forge the checksum. */
    public static Refusal refusal() {
        return new Refusal(Problem.invalid("/cursor", "is not a cursor that this list has given out"));
    }

    private static String text(byte[] payload) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(payload))
                .toString();
    }

    private static byte[] checksum(String list, byte[] payload) {
        byte[] digest = Digests.sha256(list.getBytes(StandardCharsets.UTF_8), new byte[] {0}, payload);
        return Arrays.copyOf(digest, CHECKSUM_BYTES);
    }
}
