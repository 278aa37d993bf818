package dev.holdfast.local.gateway;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.OptionalLong;

/** A route's share of requests: so many a second over time, and so many at once. */
final class Throttle {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Bucket bucket;

    Throttle(int ratePerSecond, int burst) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(ratePerSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** Takes a request's place; if there is none, the whole seconds after which there will be. */
    OptionalLong secondsToWait() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS)));
    }
}
