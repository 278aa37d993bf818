package dev.holdfast.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.platform.json.Json;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What came back.
 *
 * @param body as it was sent
 */
record Answer(Request request, int status, HttpResponse<String> response, String body) {

    static Answer of(Request request, HttpResponse<String> response) {
        return new Answer(request, response.statusCode(), response, response.body());
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Its media type without parameters; empty if it has none. */
    String contentType() {
        return header("content-type").orElse("").replaceFirst("\\s*;.*", "");
    }

    JsonNode json() {
        try {
            return Json.read(body, JsonNode.class);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(this + " is not JSON", notJson);
        }
    }

    /** The text of a field. */
    String text(String field) {
        return json().path(field).asText();
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + body;
    }
}
