package dev.holdfast.shipping.poll;

import dev.holdfast.model.tracking.Tracked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of a question to a provider. Texts name kinds of failure; nothing that it has sent gets into them. */
public sealed interface Answer {

    /**
     * It has answered. What it does not know it does not tell of.
     *
     * @param unreadable parts of the answer that are no tracking
     */
    record Told(List<Tracked> tracked, int unreadable) implements Answer {
        public Told {
            tracked = List.copyOf(tracked);
        }
    }

    /** It has answered, but not what was asked. */
    record Unusable(String why) implements Answer {}

    /**
     * It has not answered.
     *
     * @param retryAfter how long it wants to be left alone, if it has said so
     */
    record NoAnswer(String why, Optional<Duration> retryAfter) implements Answer {}

    /** It does not know our key. */
    record KeyRefused(String why) implements Answer {}
}
