package dev.holdfast.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An error as RFC 9457 describes it.
 *
 * @param errors what is wrong with which part of the request; empty unless it was validated
 * @param more members of this kind of problem, such as {@code shortages}
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> more) {

    /** A fault in one place of the request, by its JSON pointer (RFC 6901). */
    public record FieldError(String pointer, String detail) {}

    private static final String TYPES = "https://holdfast.dev/problems/";

    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem(TYPES + kind, title, status, detail, List.of(), Map.of());
    }

    public static Problem malformed(String detail) {
        return of(400, "malformed", "The request could not be read", detail);
    }

    public static Problem malformedAt(String pointer, String detail) {
        return malformed(detail).withErrors(List.of(new FieldError(pointer, detail)));
    }

    public static Problem unauthorized(String detail) {
        return of(401, "unauthorized", "A valid token or signature is needed", detail);
    }

    public static Problem forbidden(String detail) {
        return of(403, "forbidden", "Not allowed", detail);
    }

    public static Problem notFound(String detail) {
        return of(404, "not-found", "Not found", detail);
    }

    public static Problem conflict(String kind, String detail) {
        return of(409, kind, "The current state does not allow it", detail);
    }

    public static Problem invalid(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.getFirst().detail()
                : errors.size() + " values are not acceptable; see errors";
        return of(422, "invalid", "The request is not acceptable", detail).withErrors(errors);
    }

    public static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new FieldError(pointer, detail)));
    }

    public static Problem unavailable() {
        return of(503, "unavailable", "Try again", "It could not be done now. Repeat the same request shortly.");
    }

    public Problem withErrors(List<FieldError> faults) {
        return new Problem(type, title, status, detail, List.copyOf(faults), more);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> members = new TreeMap<>(more);
        members.put(member, value);
        return new Problem(type, title, status, detail, errors, members);
    }
}
