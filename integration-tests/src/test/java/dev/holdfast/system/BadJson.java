package dev.holdfast.system;

import static dev.holdfast.system.BadInput.malformed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.platform.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A good body made unreadable in each way there is; the same for every route that takes one. */
final class BadJson {

    private static final int TOO_MANY_BYTES = 1024 * 1024 + 1;

    private BadJson() {}

    /** @param numbers pointers to whole numbers in the body */
    static Stream<BadInput> of(Bearer bearer, Request good, Map<String, Object> body, String... numbers) {
        String json = Json.write(body);
        Stream<BadInput> whole = Stream.of(
                malformed("cut short", bearer, good.text(json.substring(0, json.length() - 1)), "JSON"),
                malformed("empty", bearer, good.text(""), "JSON"),
                malformed("null", bearer, good.text("null"), "null"),
                malformed("an array", bearer, good.text("[]"), "JSON"),
                malformed("two bodies", bearer, good.text(json + json), "JSON"),
                malformed("a doubled field", bearer, good.text(doubled(body, json)), "twice"),
                malformed(
                        "an unknown field",
                        bearer,
                        good.json(Bodies.with(body, "colour", "red")),
                        "/colour",
                        "unknown"),
                malformed("no UTF-8", bearer, good.text(json).bytes(new byte[] {'{', '"', (byte) 0xff}), "JSON"),
                new BadInput(
                        "text",
                        bearer,
                        typed(good, json, "text/plain"),
                        415,
                        "unsupported-media-type",
                        List.of("application/json")),
                new BadInput(
                        "a form",
                        bearer,
                        typed(good, json, "application/x-www-form-urlencoded"),
                        415,
                        "unsupported-media-type",
                        List.of("application/json")),
                new BadInput(
                        "of no type",
                        bearer,
                        good.bytes(good.text(json).body()),
                        415,
                        "unsupported-media-type",
                        List.of("application/json")),
                new BadInput(
                        "over 1 MB",
                        bearer,
                        good.text(json + " ".repeat(TOO_MANY_BYTES - json.length())),
                        413,
                        "too-large",
                        List.of("1048576")));
        return Stream.concat(whole, Stream.of(numbers).flatMap(pointer -> numbers(bearer, good, body, pointer)));
    }

    private static Request typed(Request good, String json, String contentType) {
        return good.text(json).header("Content-Type", contentType);
    }

    private static String doubled(Map<String, Object> body, String json) {
        String name = body.keySet().iterator().next();
        return json.substring(0, json.length() - 1) + ",\"" + name + "\":1}";
    }

    private static Stream<BadInput> numbers(Bearer bearer, Request good, Map<String, Object> body, String pointer) {
        return Stream.of("\"2\"", "1.5", "true", "{}", "9223372036854775808")
                .map(value ->
                        malformed(value + " at " + pointer, bearer, good.text(set(body, pointer, value)), pointer));
    }

    /** The body with a value put at a pointer. */
    static String set(Map<String, Object> body, String pointer, String value) {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode tree = mapper.valueToTree(body);
        int last = pointer.lastIndexOf('/');
        try {
            ((ObjectNode) tree.at(pointer.substring(0, last))).set(pointer.substring(last + 1), mapper.readTree(value));
            return tree.toString();
        } catch (JsonProcessingException bad) {
            throw new AssertionError(bad);
        }
    }
}
