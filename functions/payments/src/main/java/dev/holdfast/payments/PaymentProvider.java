package dev.holdfast.payments;

import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.webhook.Verdict;

/** Who collects the money, and how their webhook is to be read. */
public interface PaymentProvider {

    /** As it stands in paths, keys and the names of secrets. */
    String name();

    /** Whether they sent it. Asked before anything in the body is read. */
    Verdict verify(HttpRequest request);

    /** What a verified request says. */
    Parsed parse(byte[] body);

    /** What a webhook says. */
    sealed interface Parsed {}

    /** Money has come. */
    record Payment(PaymentReceived received) implements Parsed {}

    /** Something that does not concern us. */
    record Ignored(String kind) implements Parsed {}

    /** Nothing that this provider sends. */
    record NotTheirs(String reason) implements Parsed {}
}
