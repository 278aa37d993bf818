package dev.holdfast.platform.outgoing;

import java.time.Duration;
import java.util.Optional;

/** What became of a call of somebody outside. Texts name kinds of failure; no address, header or body gets into them. */
public sealed interface Called<T> {

    /** There is an answer; what it says is the caller's matter. */
    record Answered<T>(T value) implements Called<T> {}

    /**
     * Nothing has happened there: it said so, or it was not asked, because it rests after failures or has as much to do
     * as it may.
     *
     * @param retryAfter how long it wants to be left alone, if it has said so
     */
    record NotDone<T>(String why, Optional<Duration> retryAfter) implements Called<T> {

        public NotDone(String why) {
            this(why, Optional.empty());
        }
    }

    /** It was asked and did not answer, or not sensibly: nobody knows whether it did what it was asked. */
    record InDoubt<T>(String why) implements Called<T> {}
}
