package dev.holdfast.shipping.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.platform.webhook.StandardWebhooks;
import dev.holdfast.platform.webhook.Verdict;
import dev.holdfast.platform.webhook.Verdict.Reason;
import dev.holdfast.platform.webhook.Verdict.Refused;
import dev.holdfast.platform.webhook.Verdict.Verified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is signed as the providers publish it is believed, and nothing that differs from it in one byte. */
class SignatureVectorsTest {

    private static final String OTHER = "whsec_QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB";

    /** @param signedHeader the one that changes with every byte of the body */
    record Vector(
            String provider,
            String secret,
            Instant now,
            byte[] body,
            Map<String, String> headers,
            String signedHeader) {
        @Override
        public String toString() {
            return provider;
        }

        Verdict verify(byte[] changed, Map<String, String> with, List<String> secrets) {
            return CarrierProviders.standing(() -> now)
                    .find(provider)
                    .orElseThrow()
                    .verify(Samples.request(provider, changed, with), secrets);
        }
    }

    static List<Vector> vectors() {
        List<Vector> all = new ArrayList<>();
        for (JsonNode vector : Samples.sample("signature-vectors.json")) {
            String provider = vector.path("provider").asText();
            String expected = vector.path("expected").asText();
            switch (provider) {
                case "easypost", "aftership", "17track" -> {
                    String header = vector.path("header").asText();
                    byte[] body = Samples.bytes(vector.path("body_file").asText());
                    all.add(new Vector(provider, secret(vector), Samples.NOW, body, Map.of(header, expected), header));
                }
                case "standard-webhooks" -> {
                    Instant at = Instant.ofEpochSecond(vector.path("timestamp").asLong());
                    Map<String, String> headers = Map.of(
                            "webhook-id", vector.path("msg_id").asText(),
                            "webhook-timestamp", vector.path("timestamp").asText(),
                            "webhook-signature", expected);
                    byte[] body = vector.path("body").asText().getBytes(UTF_8);
                    all.add(new Vector("generic", secret(vector), at, body, headers, "webhook-signature"));
                }
                default -> {} // Stripe is none of ours, and of Shippo's only the form is published
            }
        }
        byte[] shippo = Samples.bytes(Samples.SHIPPO);
        Map<String, String> signed = Map.of(Shippo.SIGNATURE, Shippo.signature("shippo-secret", Samples.NOW, shippo));
        all.add(new Vector("shippo", "shippo-secret", Samples.NOW, shippo, signed, Shippo.SIGNATURE));
        return all;
    }

    private static String secret(JsonNode vector) {
        return vector.path("secret").asText();
    }

    @Test
    void thereAreVectorsOfAllWhoSign() {
        assertThat(vectors())
                .extracting(Vector::provider)
                .containsExactlyInAnyOrder("easypost", "aftership", "17track", "generic", "shippo");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theVectorIsBelieved(Vector vector) {
        assertThat(vector.verify(vector.body(), vector.headers(), List.of(vector.secret())))
                .isEqualTo(new Verified());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void eitherSecretIsBelievedWhileOneIsBeingRotated(Vector vector) {
        for (List<String> secrets : List.of(List.of(OTHER, vector.secret()), List.of(vector.secret(), OTHER))) {
            assertThat(vector.verify(vector.body(), vector.headers(), secrets)).isEqualTo(new Verified());
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void noByteOfTheBodyMayChange(Vector vector) {
        for (int at = 0; at < vector.body().length; at++) {
            byte[] changed = vector.body().clone();
            changed[at] ^= 1;
            assertThat(vector.verify(changed, vector.headers(), List.of(vector.secret())))
                    .as("byte %d", at)
                    .isEqualTo(new Refused(Reason.NO_MATCH));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void noByteMayBeAddedOrTakenAway(Vector vector) {
        String body = new String(vector.body(), UTF_8);
        for (String changed :
                List.of(body + "\n", " " + body, body.substring(1), body.substring(0, body.length() - 1))) {
            assertThat(vector.verify(changed.getBytes(UTF_8), vector.headers(), List.of(vector.secret())))
                    .isEqualTo(new Refused(Reason.NO_MATCH));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void noByteOfTheSignatureMayChange(Vector vector) {
        String signature = vector.headers().getOrDefault(vector.signedHeader(), "");
        for (int at = 0; at < signature.length(); at++) {
            char other = signature.charAt(at) == '0' ? '1' : '0';
            String changed = signature.substring(0, at) + other + signature.substring(at + 1);
            assertRefused(vector, vector.signedHeader(), changed);
        }
        assertRefused(vector, vector.signedHeader(), signature + "0");
        assertRefused(vector, vector.signedHeader(), signature.substring(0, signature.length() - 1));
        assertRefused(vector, vector.signedHeader(), "");
    }

    /** Hexadecimal digits and base64 have other spellings; only one is what the sender wrote. */
    @ParameterizedTest
    @MethodSource("vectors")
    void anotherSpellingIsNotTheSignature(Vector vector) {
        String signature = vector.headers().getOrDefault(vector.signedHeader(), "");
        assertRefused(vector, vector.signedHeader(), signature.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothingIsBelievedWithoutASecretOrAHeader(Vector vector) {
        assertThat(vector.verify(vector.body(), vector.headers(), List.of())).isEqualTo(new Refused(Reason.NO_SECRET));
        assertThat(vector.verify(vector.body(), vector.headers(), List.of("")))
                .isEqualTo(new Refused(Reason.NO_SECRET));
        assertThat(vector.verify(vector.body(), Map.of(), List.of(vector.secret())))
                .isEqualTo(new Refused(Reason.MALFORMED));
        assertThat(vector.verify(vector.body(), vector.headers(), List.of(OTHER)))
                .isEqualTo(new Refused(Reason.NO_MATCH));
    }

    /** The schemes that sign a time: five minutes either way. */
    static Stream<Vector> timestamped() {
        return vectors().stream()
                .filter(vector ->
                        vector.provider().equals("generic") || vector.provider().equals("shippo"));
    }

    @ParameterizedTest
    @MethodSource("timestamped")
    void aStaleSignatureIsRefusedAndAFreshOneNot(Vector vector) {
        assertThat(at(vector, 300)).isEqualTo(new Verified());
        assertThat(at(vector, -300)).isEqualTo(new Verified());
        assertThat(at(vector, 301)).isEqualTo(new Refused(Reason.TOO_OLD));
        assertThat(at(vector, -301)).isEqualTo(new Refused(Reason.TOO_NEW));
    }

    private static Verdict at(Vector vector, int secondsLater) {
        return new Vector(
                        vector.provider(),
                        vector.secret(),
                        vector.now().plusSeconds(secondsLater),
                        vector.body(),
                        vector.headers(),
                        vector.signedHeader())
                .verify(vector.body(), vector.headers(), List.of(vector.secret()));
    }

    @Test
    void shippoMaySendSeveralSignaturesAndSchemes() {
        byte[] body = Samples.bytes(Samples.SHIPPO);
        String good = Shippo.signature("now", Samples.NOW, body);
        String time = good.substring(0, good.indexOf(','));
        String signature = good.substring(good.indexOf(',') + 1);
        assertThat(shippo(time + ",v0=abc," + signature)).isEqualTo(new Verified());
        assertThat(shippo(time + ",v1=" + "0".repeat(64) + "," + signature)).isEqualTo(new Verified());
        assertThat(shippo(time + "," + time + "," + signature)).isEqualTo(new Refused(Reason.MALFORMED));
        assertThat(shippo("t=yesterday," + signature)).isEqualTo(new Refused(Reason.MALFORMED));
        assertThat(shippo("t=9999999999999," + signature)).isEqualTo(new Refused(Reason.MALFORMED));
        // Their published example of the form: read, but signed years ago
        assertThat(shippo("t=1688493073,v1=24036c00f9adad56ad83504e5dce63fe0a248631865a89fe9adb9494f6dc7c0b"))
                .isEqualTo(new Refused(Reason.TOO_OLD));
    }

    private static Verdict shippo(String header) {
        return new Shippo(() -> Samples.NOW)
                .verify(
                        Samples.request("shippo", Samples.bytes(Samples.SHIPPO), Map.of(Shippo.SIGNATURE, header)),
                        List.of("now"));
    }

    @Test
    void easyPostsKeyIsNormalised() {
        byte[] body = Samples.bytes(Samples.EASYPOST);
        assertThat(EasyPost.signature("s\u00e9cret", body)).isEqualTo(EasyPost.signature("se\u0301cret", body));
    }

    @Test
    void upsIsKnownByItsCredentialAlone() {
        UpsTrackAlert ups = new UpsTrackAlert();
        byte[] body = Samples.bytes(Samples.UPS);
        List<String> secrets = List.of("old credential", "new credential");
        for (String secret : secrets) {
            assertThat(ups.verify(Samples.request("ups", body, Map.of("Credential", secret)), secrets))
                    .isEqualTo(new Verified());
            for (int at = 0; at < secret.length(); at++) {
                String changed = secret.substring(0, at) + '?' + secret.substring(at + 1);
                assertThat(ups.verify(Samples.request("ups", body, Map.of("Credential", changed)), secrets))
                        .isEqualTo(new Refused(Reason.NO_MATCH));
            }
        }
        assertThat(ups.verify(Samples.request("ups", body, Map.of()), secrets))
                .isEqualTo(new Refused(Reason.MALFORMED));
    }

    @Test
    void theGenericSchemeSignsAsThePlatformDoes() {
        byte[] body = Samples.GENERIC.getBytes(UTF_8);
        GenericCarrier generic = new GenericCarrier(new StandardWebhooks(() -> Samples.NOW));
        Map<String, String> headers = StandardWebhooks.sign(OTHER, "m-1", Samples.NOW, body);
        assertThat(generic.verify(Samples.request("generic", body, headers), List.of(OTHER)))
                .isEqualTo(new Verified());
        Map<String, String> anotherId = new TreeMap<>(headers);
        anotherId.put("webhook-id", "m-2");
        assertThat(generic.verify(Samples.request("generic", body, anotherId), List.of(OTHER)))
                .isEqualTo(new Refused(Reason.NO_MATCH));
    }

    private static void assertRefused(Vector vector, String header, String value) {
        Map<String, String> headers = new TreeMap<>(vector.headers());
        headers.put(header, value);
        assertThat(vector.verify(vector.body(), headers, List.of(vector.secret())))
                .as("%s: %s", header, value)
                .isInstanceOf(Refused.class);
    }
}
