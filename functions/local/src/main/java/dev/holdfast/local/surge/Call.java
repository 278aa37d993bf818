package dev.holdfast.local.surge;

import dev.holdfast.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A request that may be sent any number of times with the same effect.
 *
 * @param headers asked for at each try, for tokens and signatures grow old
 */
record Call(String method, String path, byte[] body, Supplier<Map<String, String>> headers) {

    static Call get(String path, Supplier<String> token) {
        return new Call("GET", path, new byte[0], () -> bearer(token));
    }

    static Call send(String method, String path, Object body, Supplier<String> token) {
        return new Call(method, path, bytes(body), () -> bearer(token));
    }

    /** Without a body. */
    static Call post(String path, Supplier<String> token) {
        return new Call("POST", path, new byte[0], () -> bearer(token));
    }

    /** With one header more. */
    Call with(String name, String value) {
        return new Call(method, path, body, () -> {
            Map<String, String> all = new LinkedHashMap<>(headers.get());
            all.put(name, value);
            return all;
        });
    }

    static byte[] bytes(Object body) {
        return Json.write(body).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> bearer(Supplier<String> token) {
        return Map.of("Authorization", "Bearer " + token.get());
    }
}
