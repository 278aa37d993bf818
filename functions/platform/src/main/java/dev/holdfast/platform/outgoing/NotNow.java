package dev.holdfast.platform.outgoing;

import java.time.Duration;
import java.util.Optional;

/** A destination has refused for the moment and done nothing: too many requests, or closed. The call may come again. */
public final class NotNow extends Exception {

    /** Not for the wire. */
    private final transient Optional<Duration> retryAfter;

    public NotNow(String why) {
        this(why, Optional.empty());
    }

    /** @param retryAfter how long it wants to be left alone, if it says so */
    public NotNow(String why, Optional<Duration> retryAfter) {
        super(why, null, false, false);
        this.retryAfter = retryAfter;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
