package dev.holdfast.model.topology;

/** Who may call a route. */
public sealed interface Access {

    /** Anybody. */
    record Public() implements Access {}

    /** A valid token; the function decides what its bearer may see. */
    record SignedIn() implements Access {}

    /** A valid token that carries this scope. */
    record Scope(String name) implements Access {}

    /** A provider's own signature over the raw body, which the function verifies. */
    record Signature() implements Access {}
}
