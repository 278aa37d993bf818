package dev.holdfast.inventory.movement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.platform.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells requests apart by what they say: white space and the order of fields do not matter. */
public final class RequestHash {

    private RequestHash() {}

    /** SHA-256 of the request as Holdfast writes it, in hexadecimal. */
    public static String of(Object request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Json.write(request).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
