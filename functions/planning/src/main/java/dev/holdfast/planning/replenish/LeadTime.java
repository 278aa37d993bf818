package dev.holdfast.planning.replenish;

import java.util.Arrays;

/**
 * How long a supplier takes from order to receipt, in days: all of them, or trading days, as the forecast beside it counts.
 *
 * @param mean above zero
 * @param deviation standard deviation; 0 for a supplier like clockwork
 */
public record LeadTime(double mean, double deviation) {

    /** Days. */
    public static final double LONGEST = 365;

    public LeadTime {
        if (!(mean > 0 && mean <= LONGEST && deviation >= 0 && deviation <= LONGEST)) {
            throw new IllegalArgumentException("a lead time is above zero and within a year");
        }
    }

    /** As deliveries have shown: their mean and, of at least two, their sample standard deviation. */
    public static LeadTime observed(double... days) {
        if (days.length == 0) {
            throw new IllegalArgumentException("nothing was delivered yet");
        }
        double mean = Arrays.stream(days).average().orElseThrow();
        double squares =
                Arrays.stream(days).map(each -> (each - mean) * (each - mean)).sum();
        return new LeadTime(mean, days.length == 1 ? 0 : Math.sqrt(squares / (days.length - 1)));
    }
}
