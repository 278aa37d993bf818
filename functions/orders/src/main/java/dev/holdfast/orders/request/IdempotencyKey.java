package dev.holdfast.orders.request;

import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import java.util.regex.Pattern;

/** The {@code Idempotency-Key} header: the caller's own name for a request. */
public final class IdempotencyKey {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /** @throws Refusal with a 400 if it is missing, or not 1 to 255 visible ASCII characters */
    public static String of(HttpRequest request) {
        String key = request.header("idempotency-key")
                .orElseThrow(
                        () -> refusal("send an Idempotency-Key header of your own making; a repeat carries the same"));
        if (!FORM.matcher(key).matches()) {
            throw refusal("the Idempotency-Key must be 1 to 255 visible ASCII characters without blanks");
        }
        return key;
    }

    private static Refusal refusal(String detail) {
        return new Refusal(Problem.of(400, "idempotency-key", "A valid Idempotency-Key is needed", detail));
    }
}
