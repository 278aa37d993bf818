package dev.holdfast.platform;

/** What was asked could not be done now and changed nothing that a repeat would not settle. */
public final class Unavailable extends RuntimeException {

    public Unavailable(String what) {
        super(what);
    }

    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
