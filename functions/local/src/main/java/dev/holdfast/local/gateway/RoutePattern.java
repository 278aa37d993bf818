package dev.holdfast.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with parameters in braces, each one whole segment. */
record RoutePattern(List<String> segments) {

    static RoutePattern of(String path) {
        return new RoutePattern(List.of(path.substring(1).split("/", -1)));
    }

    /** How exact it is: of two patterns that match the same path, the one with fewer parameters wins. */
    long parameters() {
        return segments.stream().filter(RoutePattern::isParameter).count();
    }

    /**
     * The parameters of a path that matches.
     *
     * @param path as sent, percent-encoded
     * @throws IllegalArgumentException if its encoding is broken
     */
    Optional<Map<String, String>> match(String path) {
        String[] parts = path.substring(Math.min(1, path.length())).split("/", -1);
        if (parts.length != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            String segment = segments.get(i);
            String part = decode(parts[i]);
            if (isParameter(segment) && !part.isEmpty()) {
                parameters.put(segment.substring(1, segment.length() - 1), part);
            } else if (!segment.equals(part)) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /** A path's percent-encoding undone; a plus sign stands for itself. */
    static String decode(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
