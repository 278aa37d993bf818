package dev.holdfast.planning.economics;

import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.special.Gamma;

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

    /** The logarithm of the probability of exactly so many, which a probability is too small for far from the rate. */
    public double logProbability(long count) {
        return (double) count * Math.log(rate) - rate - Gamma.logGamma((double) count + 1);
    }

    /** The probability of more than so many; exact in its digits however small it is. */
    public double above(long count) {
        return count < 0 ? 1 : Gamma.regularizedGammaP((double) count + 1, rate);
    }

    /** So many or fewer come with at least that probability. */
    public int atMost(double probability) {
        return new PoissonDistribution(rate).inverseCumulativeProbability(probability);
    }
}
