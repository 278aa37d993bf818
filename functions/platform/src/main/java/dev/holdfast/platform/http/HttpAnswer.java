package dev.holdfast.platform.http;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers.
 *
 * @param body anything that can be written as JSON, a {@link Text}, or nothing
 */
public record HttpAnswer(
        int status, Map<String, String> headers, @Nullable Object body) {

    public static HttpAnswer of(int status, Object body) {
        return new HttpAnswer(status, Map.of(), body);
    }

    public static HttpAnswer ok(Object body) {
        return of(200, body);
    }

    /** Of another media type than JSON, in UTF-8. */
    public record Text(String text) {}

    public static HttpAnswer text(String mediaType, String text) {
        return new HttpAnswer(200, Map.of("Content-Type", mediaType), new Text(text));
    }

    public static HttpAnswer problem(Problem problem) {
        return of(problem.status(), problem);
    }

    public HttpAnswer with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new HttpAnswer(status, all, body);
    }
}
