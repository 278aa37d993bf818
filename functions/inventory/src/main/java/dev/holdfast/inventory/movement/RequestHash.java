package dev.holdfast.inventory.movement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.platform.Digests;
import dev.holdfast.platform.json.Json;

/** Tells requests apart by what they say: white space and the order of fields do not matter. */
public final class RequestHash {

    private RequestHash() {}

    /** SHA-256 of the request as Holdfast writes it, in hexadecimal. */
    public static String of(Object request) {
        return Digests.hex(Digests.sha256(Json.write(request).getBytes(UTF_8)));
    }
}
