package dev.holdfast.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT;
import dev.holdfast.model.topology.Access;
import dev.holdfast.platform.http.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;

/** Decides as API Gateway's JWT authorizer does, before a function is called. */
final class Authorizer {

    private final TokenVerifier tokens;

    Authorizer(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    /** Whether a request may go on. */
    sealed interface Decision {}

    /** It may; with the verified claims where the route asks for a token. */
    record Allowed(Optional<JWT> jwt) implements Decision {}

    /** It may not. */
    record Denied(Problem problem) implements Decision {}

    Decision decide(Access access, String authorization) {
        return switch (access) {
            case Access.Public ignored -> new Allowed(Optional.empty());
            case Access.Signature ignored -> new Allowed(Optional.empty());
            case Access.SignedIn ignored -> withToken(authorization, List.of());
            case Access.Scope scope -> withToken(authorization, List.of(scope.name()));
        };
    }

    private Decision withToken(String authorization, List<String> scopes) {
        Optional<JwtClaims> claims = tokens.verify(authorization);
        if (claims.isEmpty()) {
            return new Denied(Problem.unauthorized("send a valid token: Authorization: Bearer ..."));
        }
        Map<String, String> texts = texts(claims.get());
        List<String> granted = List.of(texts.getOrDefault("scope", "").split(" ", -1));
        if (!granted.containsAll(scopes)) {
            return new Denied(Problem.forbidden("needs the scope " + String.join(" ", scopes)));
        }
        return new Allowed(
                Optional.of(JWT.builder().withClaims(texts).withScopes(scopes).build()));
    }

    /** API Gateway hands every claim on as a text. */
    private static Map<String, String> texts(JwtClaims claims) {
        Map<String, String> texts = new HashMap<>();
        claims.getClaimsMap().forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
