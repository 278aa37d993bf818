package dev.holdfast.platform.observe;

import java.util.Locale;

/** How a call of a function ended. */
public enum Outcome {
    OK,
    /** The caller's fault: a 4xx. */
    REFUSED,
    /** Some of a delivery's messages have to come again. */
    PARTLY,
    /** Our fault, or nothing of a delivery was done. */
    FAILED;

    /** As a metric's label. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
