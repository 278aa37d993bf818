package dev.holdfast.planning.economics;

import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * How many independent arrivals come in a time (Poisson, 1837).
 *
 * @param rate mean arrivals in that time, above zero
 */
public record Arrivals(double rate) {

    public Arrivals {
        if (!(rate > 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("no arrivals come at a rate of " + rate);
        }
    }

    /** The probability of exactly so many. */
    public double probability(int count) {
        return new PoissonDistribution(rate).probability(count);
    }

    /** So many or fewer come with at least that probability. */
    public int atMost(double probability) {
        return new PoissonDistribution(rate).inverseCumulativeProbability(probability);
    }
}
