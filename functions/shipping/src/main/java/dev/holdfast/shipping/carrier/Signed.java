package dev.holdfast.shipping.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.platform.Digests;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.webhook.SignatureTime;
import dev.holdfast.platform.webhook.Verdict;
import dev.holdfast.platform.webhook.Verdict.Reason;
import dev.holdfast.platform.webhook.Verdict.Refused;
import dev.holdfast.platform.webhook.Verdict.Verified;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The forms in which carriers sign. */
final class Signed {

    private static final int HEADER_LENGTH_MAX = 2_048;

    private Signed() {}

    /**
     * A header that says one thing about the body.
     *
     * @param expected what it should say, by the secret
     */
    static Verdict by(HttpRequest request, String header, List<String> secrets, Function<String, String> expected) {
        List<String> usable = usable(secrets);
        if (usable.isEmpty()) {
            return new Refused(Reason.NO_SECRET);
        }
        String given = request.header(header).orElse("");
        if (given.isEmpty() || given.length() > HEADER_LENGTH_MAX) {
            return new Refused(Reason.MALFORMED);
        }
        return Digests.isOneOf(usable.stream().map(expected).toList(), given)
                ? new Verified()
                : new Refused(Reason.NO_MATCH);
    }

    /** {@code t=<unix>,v1=<hex>[,v1=<hex>]}: HMAC-SHA256 over {@code t.body}. What else is in the header is passed over. */
    static Verdict byTimestamped(HttpRequest request, String header, List<String> secrets, Instant now) {
        List<String> usable = usable(secrets);
        if (usable.isEmpty()) {
            return new Refused(Reason.NO_SECRET);
        }
        String given = request.header(header).orElse("");
        List<String> parts = given.length() > HEADER_LENGTH_MAX
                ? List.of()
                : Arrays.stream(given.split(",", -1)).toList();
        List<String> times = after("t=", parts);
        List<String> signatures = after("v1=", parts);
        if (times.size() != 1 || !SignatureTime.hasForm(times.getFirst()) || signatures.isEmpty()) {
            return new Refused(Reason.MALFORMED);
        }
        Optional<Refused> refusal = SignatureTime.refusal(times.getFirst(), now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<String> expected = usable.stream()
                .map(secret -> timestamped(secret, times.getFirst(), request.body()))
                .toList();
        boolean matched = false;
        for (String signature : signatures) {
            matched |= Digests.isOneOf(expected, signature);
        }
        return matched ? new Verified() : new Refused(Reason.NO_MATCH);
    }

    static String timestamped(String secret, String timestamp, byte[] body) {
        return Digests.hex(Digests.hmacSha256(secret, (timestamp + ".").getBytes(UTF_8), body));
    }

    private static List<String> usable(List<String> secrets) {
        return secrets.stream().filter(secret -> !secret.isBlank()).toList();
    }

    private static List<String> after(String prefix, List<String> parts) {
        return parts.stream()
                .filter(part -> part.startsWith(prefix))
                .map(part -> part.substring(prefix.length()))
                .toList();
    }
}
