package dev.holdfast.infra;

import java.util.List;

/**
 * Whose tokens the API takes.
 *
 * @param scopePrefix what the issuer puts before a scope's name: Cognito its resource server, others nothing
 */
record Tokens(String issuer, List<String> audience, String scopePrefix) {

    static Tokens of(Settings.Oidc oidc) {
        return new Tokens(oidc.issuer(), oidc.audience(), "");
    }

    String scope(String name) {
        return scopePrefix + name;
    }
}
