package dev.holdfast.local.surge;

/** The surge cannot go on. The message is one line for the person who started it. */
public final class SurgeFailure extends RuntimeException {

    public SurgeFailure(String message) {
        super(message);
    }

    public SurgeFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
