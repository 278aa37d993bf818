package dev.holdfast.local.runtime;

/** What became of an invocation. */
public sealed interface Outcome {

    /**
     * The function returned.
     *
     * @param body its JSON; empty if it returns nothing
     */
    record Answered(String body) implements Outcome {}

    /**
     * The function threw, could not start, or ended.
     *
     * @param report in the runtime's words
     */
    record Failed(String report) implements Outcome {}
}
