package dev.holdfast.local.surge;

import java.net.URI;
import java.util.function.UnaryOperator;

/**
 * The system that a surge runs against.
 *
 * @param webhookSecret with which a provider signs its webhooks, by its name
 * @param fresh whether nothing was in it before: then what the surge has brought in is all the stock there is
 */
public record Target(URI base, Tokens tokens, UnaryOperator<String> webhookSecret, boolean fresh) {

    @Override
    public String toString() {
        return "Target[" + base + "]";
    }
}
