package dev.holdfast.local;

/** Why the local cloud cannot run, in one line for whoever started it. */
public final class CloudFailure extends RuntimeException {

    public CloudFailure(String oneLine) {
        super(oneLine);
    }

    public CloudFailure(String oneLine, Throwable cause) {
        super(oneLine, cause);
    }
}
