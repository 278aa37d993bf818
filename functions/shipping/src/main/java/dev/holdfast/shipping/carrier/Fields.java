package dev.holdfast.shipping.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads JSON that others define: what is missing, null, blank or of another type than expected is not there. */
final class Fields {

    private Fields() {}

    /** A text or a number; null if there is none. */
    static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isTextual() && !value.isNumber()) {
            return null;
        }
        String text = value.asText().strip();
        return text.isEmpty() ? null : text;
    }

    static String text(JsonNode object, String field, String fallback) {
        String text = text(object, field);
        return text == null ? fallback : text;
    }

    /** The first of them that is there. */
    static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** What is there of both, with a colon between; null if nothing is. */
    static @Nullable String both(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return first(one, other);
        }
        return one + ":" + other;
    }
}
