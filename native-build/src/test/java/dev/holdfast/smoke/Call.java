package dev.holdfast.smoke;

import java.util.HashMap;
import java.util.Map;

/** A request to a function's route, one value after the other. */
record Call(
        Caller caller, Map<String, String> path, Map<String, String> query, Map<String, String> headers, String body) {

    static Call by(Caller caller) {
        return new Call(caller, Map.of(), Map.of(), Map.of(), "");
    }

    /** A value of the route's path. */
    Call at(String name, String value) {
        return new Call(caller, with(path, name, value), query, headers, body);
    }

    Call query(String name, String value) {
        return new Call(caller, path, with(query, name, value), headers, body);
    }

    Call header(String name, String value) {
        return new Call(caller, path, query, with(headers, name, value), body);
    }

    Call headers(Map<String, String> more) {
        Call next = this;
        for (Map.Entry<String, String> each : more.entrySet()) {
            next = next.header(each.getKey(), each.getValue());
        }
        return next;
    }

    /** JSON, or what is to be refused as such. */
    Call body(String text) {
        return new Call(caller, path, query, with(headers, "content-type", "application/json"), text);
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(name, value);
        return Map.copyOf(more);
    }
}
