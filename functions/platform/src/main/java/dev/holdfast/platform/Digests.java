package dev.holdfast.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and what is made of it. */
public final class Digests {

    private static final String HMAC = "HmacSHA256";

    private Digests() {}

    /** HMAC-SHA256 (RFC 2104) over some pieces of bytes, one after the other. The key must not be empty. */
    public static byte[] hmacSha256(byte[] key, byte[]... pieces) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (byte[] piece : pieces) {
                mac.update(piece);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC-SHA256", missing);
        }
    }

    /** The same with a text for a key, in UTF-8. */
    public static byte[] hmacSha256(String key, byte[]... pieces) {
        return hmacSha256(key.getBytes(UTF_8), pieces);
    }

    /** In hexadecimal, with small letters. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** SHA-256 over some pieces of bytes, one after the other. */
    public static byte[] sha256(byte[]... pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : pieces) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /**
     * Whether a text is one of those expected. It is compared with all of them and to the end, and by its digest: the time
     * taken tells neither how much of it is right nor how long the right one is. Letters count as they are written.
     */
    public static boolean isOneOf(Collection<String> expected, String given) {
        byte[] digest = sha256(given.getBytes(UTF_8));
        boolean found = false;
        for (String each : expected) {
            found |= MessageDigest.isEqual(sha256(each.getBytes(UTF_8)), digest);
        }
        return found;
    }
}
