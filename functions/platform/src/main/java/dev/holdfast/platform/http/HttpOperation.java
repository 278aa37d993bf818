package dev.holdfast.platform.http;

import dev.holdfast.platform.Operation;

/** An operation behind an HTTP route. */
public interface HttpOperation extends Operation {

    /** @throws Refusal if the request cannot be accepted */
    HttpAnswer handle(HttpRequest request);
}
