package dev.holdfast.testing.dynamo;

/** What a write does. */
public enum WriteKind {
    PUT,
    UPDATE,
    DELETE,
    CHECK
}
