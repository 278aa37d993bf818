package dev.holdfast.planning.cost;

/** A file of figures cannot be used. The message is one line for the person who gave it. */
public final class BadFigures extends RuntimeException {

    BadFigures(String message) {
        super(message);
    }

    BadFigures(String message, Throwable cause) {
        super(message, cause);
    }
}
