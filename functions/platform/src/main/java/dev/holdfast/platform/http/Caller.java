package dev.holdfast.platform.http;

import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, by verified claims only.
 *
 * @param subject the token's subject; empty for a caller without a token
 * @param customer the customer the token was given to; empty for staff and services
 */
public record Caller(String subject, Optional<String> customer, Set<String> scopes) {

    public static final Caller ANONYMOUS = new Caller("", Optional.empty(), Set.of());

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** On whose behalf orders are made and owned. */
    public String owner() {
        return customer.orElse(subject);
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    public boolean isSignedIn() {
        return !subject.isEmpty();
    }

    /** Staff and services act on any customer's orders, where their scopes allow. A customer's token never does. */
    public boolean isStaffWith(String scope) {
        return customer.isEmpty() && has(scope);
    }
}
