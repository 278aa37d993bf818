package dev.holdfast.shipping.poll;

import dev.holdfast.platform.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps calls apart, so that no second sees more of them than a provider allows. It holds for all callers in this process;
 * that no other process calls is the schedule's matter, which runs one at a time.
 */
final class Pace {

    private final Duration gap;
    private final InstantSource clock;
    private final Pause pause;
    private Instant next = Instant.MIN;

    /** @param perMinute calls that the provider allows; a tenth of them is left to others who have the same key */
    Pace(int perMinute, InstantSource clock, Pause pause) {
        this.gap = Duration.ofNanos(Duration.ofMinutes(1).toNanos() * 10 / (9L * perMinute));
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits for the turn of the next call. */
    void await() {
        Instant now = clock.instant();
        Instant turn = turn(now);
        if (turn.isAfter(now)) {
            pause.of(Duration.between(now, turn));
        }
    }

    private synchronized Instant turn(Instant now) {
        Instant turn = next.isAfter(now) ? next : now;
        next = turn.plus(gap);
        return turn;
    }
}
