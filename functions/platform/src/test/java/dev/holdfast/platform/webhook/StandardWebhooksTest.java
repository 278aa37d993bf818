package dev.holdfast.platform.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.webhook.Verdict.Reason;
import dev.holdfast.platform.webhook.Verdict.Refused;
import dev.holdfast.platform.webhook.Verdict.Verified;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest {

    private static final Properties VECTOR = vector();
    private static final String SECRET = VECTOR.getProperty("secret");
    private static final String ANOTHER_SECRET = "whsec_QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB";
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(Long.parseLong(VECTOR.getProperty("timestamp")));
    private static final byte[] BODY = VECTOR.getProperty("body").getBytes(UTF_8);

    private Instant now = SIGNED_AT;
    private final StandardWebhooks scheme = new StandardWebhooks(() -> now);

    @Test
    void verifiesThePublishedVector() {
        assertThat(verify(headers(), BODY)).isEqualTo(new Verified());
    }

    @Test
    void signsAsThePublishedVectorIsSigned() {
        assertThat(StandardWebhooks.sign(SECRET, VECTOR.getProperty("id"), SIGNED_AT, BODY))
                .isEqualTo(headers());
    }

    @Test
    void refusesEveryChangeOfOneByteOfTheBody() {
        for (int at = 0; at < BODY.length; at++) {
            byte[] changed = BODY.clone();
            changed[at] ^= 1;
            assertThat(verify(headers(), changed)).as("byte %d", at).isEqualTo(new Refused(Reason.NO_MATCH));
        }
    }

    @Test
    void refusesABodyWithAByteMoreOrLess() {
        assertThat(verify(headers(), (new String(BODY, UTF_8) + "\n").getBytes(UTF_8)))
                .isEqualTo(new Refused(Reason.NO_MATCH));
        assertThat(verify(headers(), new byte[0])).isEqualTo(new Refused(Reason.NO_MATCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {StandardWebhooks.ID, StandardWebhooks.TIMESTAMP, StandardWebhooks.SIGNATURE})
    void refusesEveryChangeOfOneCharacterOfAHeader(String header) {
        String original = headers().getOrDefault(header, "");
        for (int at = 0; at < original.length(); at++) {
            for (int bit = 0; bit < 7; bit++) {
                char[] changed = original.toCharArray();
                changed[at] ^= (char) (1 << bit);
                assertThat(verify(headersWith(header, new String(changed)), BODY))
                        .as("%s, character %d, bit %d", header, at, bit)
                        .isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void takesSignaturesWithinFiveMinutesEitherWay() {
        now = SIGNED_AT.plus(SignatureTime.TOLERANCE);
        assertThat(verify(headers(), BODY)).isEqualTo(new Verified());
        now = SIGNED_AT.minus(SignatureTime.TOLERANCE);
        assertThat(verify(headers(), BODY)).isEqualTo(new Verified());
    }

    @Test
    void refusesSignaturesFromFurtherAway() {
        now = SIGNED_AT.plus(SignatureTime.TOLERANCE).plusSeconds(1);
        assertThat(verify(headers(), BODY)).isEqualTo(new Refused(Reason.TOO_OLD));
        now = SIGNED_AT.minus(SignatureTime.TOLERANCE).minusSeconds(1);
        assertThat(verify(headers(), BODY)).isEqualTo(new Refused(Reason.TOO_NEW));
        assertThat(SignatureTime.TOLERANCE).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"soon", "-1614265330", "+1614265330", "1614265330.0", " 1614265330", "16142653301614265330"})
    void refusesATimestampThatIsNone(String timestamp) {
        assertThat(verify(headersWith(StandardWebhooks.TIMESTAMP, timestamp), BODY))
                .isEqualTo(new Refused(Reason.MALFORMED));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"with.stop", "with blank", "line\nbreak", "ümlaut"})
    void refusesAnIdThatIsNone(String id) {
        assertThat(verify(headersWith(StandardWebhooks.ID, id), BODY)).isEqualTo(new Refused(Reason.MALFORMED));
    }

    @Test
    void refusesAnIdThatHasSwallowedTheTimestamp() {
        byte[] body = "1614265330.rest".getBytes(UTF_8);
        Map<String, String> signed = new HashMap<>(StandardWebhooks.sign(SECRET, "m", SIGNED_AT, body));
        assertThat(verify(signed, body)).isEqualTo(new Verified());
        signed.put(StandardWebhooks.ID, "m." + SIGNED_AT.getEpochSecond());
        assertThat(verify(signed, "rest".getBytes(UTF_8))).isEqualTo(new Refused(Reason.MALFORMED));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "   "})
    void refusesMissingSignatures(String signature) {
        assertThat(verify(headersWith(StandardWebhooks.SIGNATURE, signature), BODY))
                .isEqualTo(new Refused(Reason.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1:g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,",
                "v1",
                "v1,not base64!"
            })
    void refusesSignaturesOfAnotherForm(String signature) {
        assertThat(verify(headersWith(StandardWebhooks.SIGNATURE, signature), BODY))
                .isEqualTo(new Refused(Reason.NO_MATCH));
    }

    @Test
    void refusesAHeaderThatIsAbsurdlyLong() {
        String padded = "v1,x ".repeat(500) + headers().get(StandardWebhooks.SIGNATURE);
        assertThat(verify(headersWith(StandardWebhooks.SIGNATURE, padded), BODY))
                .isEqualTo(new Refused(Reason.MALFORMED));
    }

    @Test
    void findsItsSignatureAmongOthers() {
        String many = "v1a,b3RoZXI= v1,b3RoZXI= " + headers().get(StandardWebhooks.SIGNATURE);
        assertThat(verify(headersWith(StandardWebhooks.SIGNATURE, many), BODY)).isEqualTo(new Verified());
    }

    @Test
    void takesEitherSecretWhileOneIsRotated() {
        assertThat(scheme.verify(request(headers(), BODY), List.of(ANOTHER_SECRET, SECRET)))
                .isEqualTo(new Verified());
        assertThat(scheme.verify(request(headers(), BODY), List.of(SECRET, ANOTHER_SECRET)))
                .isEqualTo(new Verified());
        assertThat(scheme.verify(request(headers(), BODY), List.of(ANOTHER_SECRET)))
                .isEqualTo(new Refused(Reason.NO_MATCH));
    }

    @Test
    void refusesEverythingWithoutASecret() {
        assertThat(scheme.verify(request(headers(), BODY), List.of())).isEqualTo(new Refused(Reason.NO_SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void refusesToWorkWithWhatIsNoSecret(String secret) {
        assertThat(scheme.verify(request(headers(), BODY), List.of(secret))).isEqualTo(new Refused(Reason.NO_SECRET));
        assertThatThrownBy(() -> StandardWebhooks.sign(secret, "m", SIGNED_AT, BODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a whsec_ secret");
    }

    @Test
    void keepsTheKeyOutOfTexts() {
        assertThat(WebhookSecret.parse(SECRET)).get().hasToString("WebhookSecret[...]");
    }

    private Verdict verify(Map<String, String> headers, byte[] body) {
        return scheme.verify(request(headers, body), List.of(SECRET));
    }

    private static HttpRequest request(Map<String, String> headers, byte[] body) {
        return new HttpRequest("POST", "/", Map.of(), Map.of(), headers, body, Caller.ANONYMOUS);
    }

    private static Map<String, String> headers() {
        return Map.of(
                StandardWebhooks.ID, VECTOR.getProperty("id"),
                StandardWebhooks.TIMESTAMP, VECTOR.getProperty("timestamp"),
                StandardWebhooks.SIGNATURE, VECTOR.getProperty("signature"));
    }

    private static Map<String, String> headersWith(String name, String value) {
        Map<String, String> headers = new HashMap<>(headers());
        headers.put(name, value);
        return headers;
    }

    private static Properties vector() {
        Properties vector = new Properties();
        try (var in = StandardWebhooksTest.class.getResourceAsStream("/webhooks/standard-webhooks-vector.properties")) {
            vector.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return vector;
    }
}
