package dev.holdfast.orders;

import dev.holdfast.platform.Digests;
import dev.holdfast.platform.Secrets;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An order's id: 30 characters of Crockford's base 32 (D. Crockford, 2002), made from (owner, Idempotency-Key) by
 * HMAC-SHA256.
 *
 * <ul>
 *   <li>10 characters, 50 bits, stand for the owner: the orders of one owner lie together in the table, and need no
 *       index to be found;
 *   <li>15 characters, 75 bits, name the order among the owner's: the same request is the same order;
 *   <li>5 characters, 25 bits, prove that we have made the rest.
 * </ul>
 *
 * An order that is on the queue, and in no table yet, can so be told from a made-up one. The proof decides only that
 * between "accepted" and "not found"; what an order holds is shown by its row's owner. Who has two ids can tell whether
 * they are of one owner, and nothing else about the owner.
 */
@Singleton
public class OrderIds {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    static final int OWNER = 10;
    private static final int NAME = 15;
    private static final int CHECK = 5;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + (OWNER + NAME + CHECK) + "}");

    private final Secrets secrets;

    public OrderIds(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Always the same id for the same two texts, and another for any other two. */
    public String make(String owner, String idempotencyKey) {
        String base = ownerPart(owner) + code(NAME, "order", owner, idempotencyKey);
        return base + check(base);
    }

    /** With which the ids of all orders of an owner begin; two owners have the same one in 2^50. */
    public String ownerPart(String owner) {
        return code(OWNER, "owner", owner);
    }

    /** Whether it looks like an id. Proves nothing. */
    static boolean hasForm(String id) {
        return FORM.matcher(id).matches();
    }

    /** Whether we have made this id, for whomever. */
    public boolean isOurs(String id) {
        return hasForm(id) && same(id.substring(OWNER + NAME), check(id.substring(0, OWNER + NAME)));
    }

    /** Whether we have made this id for this owner. */
    public boolean isOurs(String id, String owner) {
        return isOurs(id) && same(id.substring(0, OWNER), ownerPart(owner));
    }

    private String check(String base) {
        return code(CHECK, "made", base);
    }

    private String code(int characters, String purpose, String... parts) {
        byte[] bytes = hmac(purpose, parts);
        StringBuilder code = new StringBuilder(characters);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; code.length() < characters; i++) {
            buffer = (buffer << 8) | (bytes[i] & 0xff);
            for (bits += 8; bits >= 5 && code.length() < characters; bits -= 5) {
                code.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
            }
        }
        return code.toString();
    }

    /** Over the parts with their lengths, so that ("ab", "c") is not ("a", "bc"). */
    private byte[] hmac(String purpose, String... parts) {
        List<byte[]> pieces = new ArrayList<>(List.of(purpose.getBytes(StandardCharsets.UTF_8)));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            pieces.add(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            pieces.add(bytes);
        }
        return Digests.hmacSha256(secrets.orderIdKey(), pieces.toArray(byte[][]::new));
    }

    /** Takes as long for a nearly right code as for a wrong one. */
    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }
}
