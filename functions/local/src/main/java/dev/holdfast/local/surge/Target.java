package dev.holdfast.local.surge;

import java.net.URI;

/**
 * The system that a surge runs against.
 *
 * @param paymentSecret with which the payment provider {@code test} signs its webhooks
 * @param fresh whether nothing was in it before: then what the surge has brought in is all the stock there is
 */
public record Target(URI base, Tokens tokens, String paymentSecret, boolean fresh) {

    @Override
    public String toString() {
        return "Target[" + base + "]";
    }
}
