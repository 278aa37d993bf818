package dev.holdfast.smoke;

import java.util.Map;

/** Who calls: the claims of a verified token, as API Gateway hands them on. */
record Caller(Map<String, String> claims) {

    static final Caller NOBODY = new Caller(Map.of());

    static Caller staff(String scopes) {
        return new Caller(Map.of("sub", "staff-1", "scope", scopes));
    }

    static Caller customer(String id, String scopes) {
        return new Caller(Map.of("sub", "user-" + id, "customer", id, "scope", scopes));
    }
}
