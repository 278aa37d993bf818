package dev.holdfast.local.gateway;

import dev.holdfast.model.Limits;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Gathers a request's body, but never more than the limit. */
final class Body {

    private final Buffer bytes = Buffer.buffer();
    private boolean tooLarge;

    private Body() {}

    /** Calls exactly one of the two. */
    static void read(HttpServerRequest request, Consumer<byte[]> whole, Runnable tooLarge) {
        if (announced(request) > Limits.BODY_BYTES_MAX) {
            tooLarge.run();
            return;
        }
        Body body = new Body();
        request.handler(part -> body.add(part, tooLarge));
        request.endHandler(end -> {
            if (!body.tooLarge) {
                whole.accept(body.bytes.getBytes());
            }
        });
    }

    private void add(Buffer part, Runnable refuse) {
        if (tooLarge) {
            return;
        }
        if (bytes.length() + part.length() > Limits.BODY_BYTES_MAX) {
            tooLarge = true;
            refuse.run();
        } else {
            bytes.appendBuffer(part);
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("content-length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
