package dev.holdfast.local.gateway;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Verifies bearer tokens: HS256 and nothing else, our issuer and audience, within their time. */
final class TokenVerifier {

    private static final String SCHEME = "bearer ";

    private final JwtConsumer consumer;

    TokenVerifier(SecretKey key, String issuer, String audience) {
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .build();
    }

    /** The claims, unless the token is missing or not to be trusted. */
    Optional<JwtClaims> verify(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(consumer.processToClaims(
                    authorization.substring(SCHEME.length()).strip()));
        } catch (InvalidJwtException untrusted) {
            return Optional.empty();
        }
    }
}
