package dev.holdfast.system;

import java.util.List;

/**
 * A request that must be refused, and how.
 *
 * @param kind the last part of the problem's type
 * @param words that name the trouble: in its detail, or in one of its errors
 */
record BadInput(String name, Bearer bearer, Request request, int status, String kind, List<String> words) {

    /** A fault of the form: it cannot be read. */
    static BadInput malformed(String name, Bearer bearer, Request request, String... words) {
        return new BadInput(name, bearer, request, 400, "malformed", List.of(words));
    }

    /** A fault of a value. */
    static BadInput invalid(String name, Bearer bearer, Request request, String... words) {
        return new BadInput(name, bearer, request, 422, "invalid", List.of(words));
    }

    static BadInput unknown(String name, Bearer bearer, Request request, String words) {
        return new BadInput(name, bearer, request, 404, "not-found", List.of(words));
    }

    @Override
    public String toString() {
        return request + ": " + name;
    }
}
