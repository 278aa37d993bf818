package dev.holdfast.platform.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.holdfast.platform.json.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request as an operation sees it.
 *
 * @param headers by lower-case name
 * @param body the raw bytes, as they were signed
 */
public record HttpRequest(
        String method,
        String path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Caller caller) {

    /** @throws Refusal with a 404 if there is none: the route would not have matched */
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new Refusal(Problem.notFound("nothing is at this path"));
        }
        return value;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /** @throws Refusal with a 422 if the query names anything else, so that a filter is never silently ignored */
    public void refuseQueryOtherThan(String... known) {
        Validation validation = new Validation();
        for (String name : new TreeSet<>(query.keySet())) {
            validation.require(Set.of(known).contains(name), "/" + name, "is not a query parameter of this list");
        }
        validation.throwIfAny();
    }

    /**
     * A whole number from the query, or the fallback where it is absent.
     *
     * @throws Refusal with a 422 if it is something else or out of range
     */
    public int query(String name, int fallback, int min, int max) {
        Optional<String> text = query(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, with the same words as a number out of range
        }
        throw outOfRange(name, min, max);
    }

    /**
     * A number from the query, or the fallback where it is absent.
     *
     * @throws Refusal with a 422 if it is something else or out of range
     */
    public double query(String name, double fallback, double min, double max) {
        Optional<String> text = query(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            double value = Double.parseDouble(text.get());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, with the same words as a number out of range
        }
        throw outOfRange(name, min, max);
    }

    private static Refusal outOfRange(String name, Number min, Number max) {
        return new Refusal(
                Problem.invalid("/" + name, "query parameter %s must be from %s to %s".formatted(name, min, max)));
    }

    /**
     * One of these from the query, by its name.
     *
     * @throws Refusal with a 422 if it is something else
     */
    public <E extends Enum<E>> Optional<E> query(String name, Class<E> values) {
        E[] all = values.getEnumConstants();
        return query(name)
                .map(text -> Arrays.stream(all)
                        .filter(value -> value.name().equals(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(Problem.invalid("/" + name, "must be one of " + Arrays.toString(all)))));
    }

    /**
     * The body as this type.
     *
     * @throws Refusal with a 415 if it is not declared as JSON, with a 400 if it cannot be read
     */
    public <T> T json(Class<T> type) {
        String contentType = header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!contentType.matches("application/(json|[a-z0-9.-]+\\+json)\\s*(;.*)?")) {
            throw new Refusal(
                    Problem.of(415, "unsupported-media-type", "JSON is needed", "send Content-Type: application/json"));
        }
        try {
            T value = Json.read(body, type);
            if (value == null) {
                throw new Refusal(Problem.malformed("the body must be a JSON object, not null"));
            }
            return value;
        } catch (JsonProcessingException unreadable) {
            throw new Refusal(explain(unreadable));
        }
    }

    private static Problem explain(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                Problem.malformedAt(pointer(unknown), "unknown field " + unknown.getPropertyName());
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                Problem.malformedAt(pointer(mapping), "has the wrong type or form: " + reason(mapping));
            case JsonParseException syntax
            when syntax.getLocation() != null ->
                Problem.malformed(
                        fault(syntax) + " at line " + syntax.getLocation().getLineNr() + ", column "
                                + syntax.getLocation().getColumnNr());
            default -> Problem.malformed("the body is not the JSON that is expected here");
        };
    }

    private static String fault(JsonParseException syntax) {
        return syntax.getOriginalMessage().startsWith("Duplicate field") ? "a field is there twice" : "not JSON";
    }

    private static String reason(JsonMappingException mapping) {
        Throwable cause = mapping.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return cause.getMessage();
        }
        String message = mapping.getOriginalMessage().lines().findFirst().orElse("");
        // Jackson names Java types; the caller has no use for them
        return message.replaceAll("`?(java|dev)\\.[\\w.$]+`?", "the expected type");
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            String name = step.getFieldName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? Integer.toString(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
