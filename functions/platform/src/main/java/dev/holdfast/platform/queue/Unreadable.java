package dev.holdfast.platform.queue;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/**
 * Says where a message cannot be read. What stands there is not quoted, as Jackson's own words do: it may be a name or an
 * address, and reasons are written into logs.
 */
final class Unreadable {

    private Unreadable() {}

    static String where(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return "wrong or unknown at /"
                    + mapping.getPath().stream()
                            .map(step -> step.getFieldName() == null
                                    ? Integer.toString(step.getIndex())
                                    : step.getFieldName())
                            .collect(joining("/"));
        }
        if (unreadable.getLocation() == null) {
            return "wrong as a whole";
        }
        return "wrong at line " + unreadable.getLocation().getLineNr() + ", column "
                + unreadable.getLocation().getColumnNr();
    }
}
