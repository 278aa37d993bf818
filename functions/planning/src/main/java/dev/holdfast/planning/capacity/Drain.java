package dev.holdfast.planning.capacity;

import org.jspecify.annotations.Nullable;

/**
 * How soon a queue of orders is decided: what waits, by what can be decided less what keeps coming.
 *
 * @param ordersASecondMax that reserve-stock can decide: deliveries at once, times a full batch, by its duration
 * @param peakMinuteSeconds until the peak minute's orders are decided, if all of them came in its first second
 * @param burst orders that were said to come at once
 * @param burstSeconds until these are decided, while the peak goes on; absent if they never are
 */
public record Drain(
        double ordersASecondMax,
        @Nullable Double peakMinuteSeconds,
        long burst,
        @Nullable Double burstSeconds) {

    static Drain of(BatchQueue queue, Peak peak, long burst) {
        return new Drain(
                queue.capacity(),
                unlessEndless(queue.drainSeconds((double) peak.ordersAMinute(), 0)),
                burst,
                unlessEndless(queue.drainSeconds((double) burst, peak.ordersASecond())));
    }

    private static @Nullable Double unlessEndless(double seconds) {
        return Double.isInfinite(seconds) ? null : seconds;
    }
}
