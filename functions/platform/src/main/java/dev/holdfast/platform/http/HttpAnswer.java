package dev.holdfast.platform.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers.
 *
 * @param body anything that can be written as JSON, or nothing
 */
public record HttpAnswer(
        int status, Map<String, String> headers, @Nullable Object body) {

    public static HttpAnswer of(int status, Object body) {
        return new HttpAnswer(status, Map.of(), body);
    }

    public static HttpAnswer ok(Object body) {
        return of(200, body);
    }

    public static HttpAnswer problem(Problem problem) {
        return of(problem.status(), problem);
    }

    public HttpAnswer with(String header, String value) {
        Map<String, String> all = new java.util.TreeMap<>(headers);
        all.put(header, value);
        return new HttpAnswer(status, all, body);
    }
}
