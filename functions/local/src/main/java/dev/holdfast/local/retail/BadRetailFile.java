package dev.holdfast.local.retail;

/** The input cannot be used. The message is one line for the person who gave it. */
public final class BadRetailFile extends RuntimeException {

    BadRetailFile(String message) {
        super(message);
    }

    BadRetailFile(String message, Throwable cause) {
        super(message, cause);
    }
}
