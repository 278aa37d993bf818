package dev.holdfast.local.surge;

import java.time.Duration;
import java.util.Collection;

/** Percentiles in milliseconds, by the nearest rank (the smallest value that so many percent do not exceed). */
public record Percentiles(double p50, double p99) {

    /** 0 if there are none. */
    public static Percentiles of(Collection<Duration> durations) {
        long[] nanos = durations.stream().mapToLong(Duration::toNanos).sorted().toArray();
        return new Percentiles(rank(nanos, 50), rank(nanos, 99));
    }

    private static double rank(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return Math.round(sorted[rank - 1] / 100_000.0) / 10.0;
    }
}
