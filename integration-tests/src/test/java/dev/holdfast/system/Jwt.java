package dev.holdfast.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.platform.json.Json;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token, written down by the book (RFC 7519, HS256), so that tests can also make those that must not pass. */
record Jwt(Map<String, Object> header, Map<String, Object> claims) {

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(30);

    /** Staff's: it belongs to no customer. */
    static Jwt staff(String scopes) {
        long now = Instant.now().getEpochSecond();
        return new Jwt(
                Map.of("alg", "HS256"),
                Map.of(
                        "iss",
                        "https://local.holdfast.dev",
                        "aud",
                        "holdfast",
                        "sub",
                        "operator",
                        "iat",
                        now,
                        "exp",
                        now + TIME_TO_LIVE.toSeconds(),
                        "scope",
                        scopes));
    }

    static Jwt customer(String id, String scopes) {
        return staff(scopes).with("sub", id).with("customer", id);
    }

    Jwt with(String claim, Object value) {
        Map<String, Object> more = new TreeMap<>(claims);
        more.put(claim, value);
        return new Jwt(header, more);
    }

    Jwt without(String claim) {
        Map<String, Object> fewer = new TreeMap<>(claims);
        fewer.remove(claim);
        return new Jwt(header, fewer);
    }

    /** Says that it is not signed, and is not. */
    String unsigned() {
        return new Jwt(Map.of("alg", "none"), claims).text() + ".";
    }

    String signed(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return text() + "." + base64(mac.doFinal(text().getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }

    private String text() {
        return base64(Json.write(header).getBytes(UTF_8)) + "."
                + base64(Json.write(claims).getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
