package dev.holdfast.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Makes JSON Schemas of those in {@code openapi.yaml}: what they refer to is in {@code $defs}, and an object has no
 * fields but those that are written down.
 */
final class Closed {

    private static final String THERE = "#/components/schemas/";
    private static final String HERE = "#/$defs/";

    private Closed() {}

    static JsonNode copyOf(JsonNode schema) {
        return copy(schema, true);
    }

    /** Open as it was. */
    static JsonNode movedOnly(JsonNode schema) {
        return copy(schema, false);
    }

    private static JsonNode copy(JsonNode node, boolean close) {
        return switch (node) {
            case ObjectNode object -> copy(object, close);
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(each -> copy.add(copy(each, close)));
                yield copy;
            }
            case TextNode text
            when text.asText().startsWith(THERE) ->
                TextNode.valueOf(HERE + text.asText().substring(THERE.length()));
            default -> node;
        };
    }

    private static ObjectNode copy(ObjectNode object, boolean close) {
        ObjectNode copy = object.objectNode();
        object.properties().forEach(field -> copy.set(field.getKey(), copy(field.getValue(), close)));
        boolean isObject = object.path("type").asText().equals("object");
        if (close && isObject && !object.has("additionalProperties")) {
            copy.put("unevaluatedProperties", false);
        }
        return copy;
    }
}
