package dev.holdfast.platform.outgoing;

import java.time.Duration;

/**
 * How long and how often a destination outside is asked.
 *
 * @param attemptMax how long one attempt may take in all, its answer's last byte included
 * @param retries further attempts of one call at most
 * @param pauseMax between attempts: a random time up to it, so that callers do not come back together
 * @param repeatable whether a call that may have had its effect can be made again without harm: it only reads, or carries
 *     a key by which the destination knows it again
 * @param atOnceMax calls under way at once; more are turned away, so that a slow destination ties up no more than that
 * @param failuresMax so many failures among twice as many attempts, and the destination is left alone
 * @param rest for how long; then one attempt finds out
 */
public record Patience(
        Duration attemptMax,
        int retries,
        Duration pauseMax,
        boolean repeatable,
        int atOnceMax,
        int failuresMax,
        Duration rest) {

    /** For a call that does something, once. */
    public static final Patience ONCE =
            new Patience(Duration.ofSeconds(4), 2, Duration.ofMillis(200), false, 16, 10, Duration.ofSeconds(20));

    /** For a call that may be repeated. */
    public static final Patience REPEATED =
            new Patience(Duration.ofSeconds(4), 2, Duration.ofMillis(200), true, 16, 10, Duration.ofSeconds(20));
}
