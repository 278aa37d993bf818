package dev.holdfast.platform.observe;

/** Where it is written what a call of a function was about, how it ended and what was measured. */
@FunctionalInterface
public interface InvocationLog {

    /** Forgets it. */
    InvocationLog NONE = invocation -> {};

    void ended(Invocation invocation);
}
