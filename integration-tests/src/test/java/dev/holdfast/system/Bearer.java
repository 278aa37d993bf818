package dev.holdfast.system;

import java.io.IOException;
import java.util.function.UnaryOperator;

/** Whose token a request carries. */
@FunctionalInterface
interface Bearer {

    /** Has every scope. */
    Bearer STAFF = signed(Jwt.staff("catalog:write stock:read stock:write orders:read orders:write shipping:read"
            + " shipping:write planning:read planning:write"));

    /** The customer who has an order. */
    Bearer ANNA = signed(Jwt.customer("anna", "orders:write"));

    /** Another customer. */
    Bearer BERT = signed(Jwt.customer("bert", "orders:write orders:read"));

    Bearer NOBODY = (system, request) -> request;

    Request on(LocalSystem system, Request request) throws IOException;

    static Bearer signed(Jwt token) {
        return (system, request) -> request.bearer(system.sign(token));
    }

    /** A good token, tampered with. */
    static Bearer tampered(Jwt token, UnaryOperator<String> change) {
        return (system, request) -> request.bearer(change.apply(system.sign(token)));
    }

    static Bearer raw(String authorization) {
        return (system, request) -> request.header("Authorization", authorization);
    }
}
