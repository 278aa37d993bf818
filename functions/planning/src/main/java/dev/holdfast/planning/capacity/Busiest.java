package dev.holdfast.planning.capacity;

import java.util.Map;

/**
 * The busiest of many times. The greatest of N independent counts is at most k with the probability F(k)^N, and with the
 * product of such powers where times have different laws: that is worked out as it is, in logarithms. The limit laws of
 * extremes (Fisher and Tippett, 1928) are not used, for counts have none (Anderson, 1970).
 *
 * @param laws with how many times each holds
 */
public record Busiest(Map<ArrivalLaw, Long> laws) {

    /** Above this a double counts no single orders any more. */
    private static final long COUNT_MAX = 1L << 52;

    public Busiest {
        laws = Map.copyOf(laws);
    }

    static Busiest of(ArrivalLaw law, long times) {
        return new Busiest(Map.of(law, times));
    }

    /** The logarithm of the probability that none of the times sees more. */
    public double logAtMost(long count) {
        return laws.entrySet().stream()
                .mapToDouble(each ->
                        (double) each.getValue() * Math.log1p(-each.getKey().above(count)))
                .sum();
    }

    /**
     * The least count that no time exceeds with this probability.
     *
     * @param confidence above 0 and below 1
     * @throws IllegalArgumentException if it is not, or if the count is beyond all counting
     */
    public long quantile(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence is above 0 and below 1, not " + confidence);
        }
        double wanted = Math.log(confidence);
        return Enough.least(0, COUNT_MAX, count -> logAtMost(count) >= wanted)
                .orElseThrow(() -> new IllegalArgumentException("so many arrivals cannot be counted"));
    }
}
