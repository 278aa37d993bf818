package dev.holdfast.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.platform.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A request that is being put together. */
record Request(String method, String path, Map<String, String> headers, byte[] body) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    static Request get(String path) {
        return of("GET", path);
    }

    static Request post(String path) {
        return of("POST", path);
    }

    static Request put(String path) {
        return of("PUT", path);
    }

    static Request delete(String path) {
        return of("DELETE", path);
    }

    private static Request of(String method, String path) {
        return new Request(method, path, Map.of(), new byte[0]);
    }

    Request header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Request(method, path, more, body);
    }

    Request bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** With a body that says it is JSON. */
    Request text(String json) {
        return header("Content-Type", "application/json").bytes(json.getBytes(UTF_8));
    }

    Request json(Object value) {
        return text(Json.write(value));
    }

    Request bytes(byte[] bytes) {
        return new Request(method, path, headers, bytes);
    }

    HttpRequest to(URI base) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(builder::header);
        return builder.build();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
