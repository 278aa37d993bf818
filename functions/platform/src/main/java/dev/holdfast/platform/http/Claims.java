package dev.holdfast.platform.http;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a token's verified claims: those of an issuer that was set up for Holdfast, and those of Cognito, which writes its
 * resource server before each scope and cannot add a customer of its own accord.
 */
final class Claims {

    /** The resource server that infra-cdk declares. Another one's scope of the same name is not ours. */
    private static final String RESOURCE_SERVER = "holdfast/";

    private static final String STAFF = "staff";

    private Claims() {}

    static Caller caller(Map<String, String> claims) {
        String subject = claims.getOrDefault("sub", "");
        Optional<String> customer = Optional.ofNullable(claims.get("customer"))
                .filter(id -> !id.isBlank())
                .or(() -> isCustomerOfCognito(claims) ? Optional.of(subject) : Optional.empty());
        return new Caller(subject, customer, scopes(claims));
    }

    private static Set<String> scopes(Map<String, String> claims) {
        return words(claims.getOrDefault("scope", ""), "\\s+").stream()
                .map(scope -> scope.startsWith(RESOURCE_SERVER) ? scope.substring(RESOURCE_SERVER.length()) : scope)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who signed in to the user pool acts for himself, unless he is in the group of the staff; services have no name. */
    private static boolean isCustomerOfCognito(Map<String, String> claims) {
        return "access".equals(claims.get("token_use"))
                && claims.containsKey("username")
                && !words(claims.getOrDefault("cognito:groups", ""), "[\\[\\],\\s]+")
                        .contains(STAFF);
    }

    private static Set<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
