package dev.holdfast.local.gateway;

import dev.holdfast.local.data.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Good tokens, and all kinds of bad ones. */
final class Tokens {

    final SecretKey ours = secret(1);
    private final SecretKey theirs = secret(2);

    String good(String scope) {
        return signed(claims -> claims.setStringClaim("scope", scope));
    }

    String forged() {
        return sign(claims(claims -> {}), "HS256", theirs);
    }

    String expired() {
        return signed(claims -> claims.setExpirationTime(at(Duration.ofMinutes(-1))));
    }

    String withoutEnd() {
        return signed(claims -> claims.unsetClaim("exp"));
    }

    String notYetValid() {
        return signed(claims -> claims.setNotBefore(at(Duration.ofMinutes(5))));
    }

    String forSomebodyElse() {
        return signed(claims -> claims.setAudience("another-shop"));
    }

    String fromSomebodyElse() {
        return signed(claims -> claims.setIssuer("https://elsewhere.example"));
    }

    String unsigned() {
        String header = "{\"alg\":\"none\"}";
        return base64(header) + "." + base64(claims(claims -> {}).toJson()) + ".";
    }

    /** With the right secret, but an algorithm that nobody agreed on. */
    String signedOtherwise() {
        return sign(claims(claims -> {}), "HS512", ours);
    }

    String tampered() {
        String token = good("stock:read");
        String header = token.substring(0, token.indexOf('.') + 1);
        String signature = token.substring(token.lastIndexOf('.'));
        return header
                + base64(claims(claims -> claims.setStringClaim("scope", "stock:write"))
                        .toJson())
                + signature;
    }

    private String signed(Consumer<JwtClaims> change) {
        return sign(claims(change), "HS256", ours);
    }

    private static JwtClaims claims(Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(TokenIssuer.ISSUER);
        claims.setAudience(TokenIssuer.AUDIENCE);
        claims.setSubject("operator");
        claims.setExpirationTime(at(Duration.ofMinutes(5)));
        claims.setStringClaim("scope", "stock:write");
        change.accept(claims);
        return claims;
    }

    private static NumericDate at(Duration fromNow) {
        return NumericDate.fromSeconds(Instant.now().plus(fromNow).getEpochSecond());
    }

    private static String sign(JwtClaims claims, String algorithm, Key key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue(algorithm);
            signature.setKey(key);
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Long enough for any HMAC. */
    private static SecretKey secret(int seed) {
        byte[] secret = new byte[64];
        Arrays.fill(secret, (byte) seed);
        return new HmacKey(secret);
    }
}
