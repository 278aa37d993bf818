package dev.holdfast.local.data;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues the tokens that the local gateway accepts. On AWS an identity provider does that. */
public final class TokenIssuer {

    public static final String ISSUER = "https://local.holdfast.dev";
    public static final String AUDIENCE = "holdfast";

    /** The subject of staff and services. */
    public static final String OPERATOR = "operator";

    private final SecretKey key;

    public TokenIssuer(SecretKey key) {
        this.key = key;
    }

    /**
     * A token.
     *
     * @param customer whom it is given to; without one it is for staff and services
     */
    public String issue(Collection<String> scopes, Optional<String> customer, Duration timeToLive) {
        JwtClaims claims = new JwtClaims();
        NumericDate now = NumericDate.now();
        NumericDate end = NumericDate.now();
        end.addSeconds(timeToLive.toSeconds());
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(customer.orElse(OPERATOR));
        claims.setIssuedAt(now);
        claims.setExpirationTime(end);
        claims.setStringClaim("scope", String.join(" ", scopes));
        customer.ifPresent(id -> claims.setStringClaim("customer", id));
        return sign(claims);
    }

    /** Signs any claims; for tests of what a gateway has to refuse. */
    String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
