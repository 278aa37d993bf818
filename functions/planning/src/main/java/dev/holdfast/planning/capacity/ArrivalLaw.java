package dev.holdfast.planning.capacity;

import dev.holdfast.planning.economics.Arrivals;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/** How many orders come in a time. */
public sealed interface ArrivalLaw {

    /** Arrivals on average, from 0 on. */
    double mean();

    /** The logarithm of the probability of exactly so many. */
    double logProbability(long count);

    /** The probability of more than so many, exact in its digits however small it is. */
    double above(long count);

    /** Of that mean; with a size, over-dispersed. */
    static ArrivalLaw of(double mean, double size) {
        return Double.isInfinite(size) ? new Poisson(mean) : new NegativeBinomial(mean, size);
    }

    /** Buyers who do not know of each other, at one rate (Poisson, 1837). */
    record Poisson(double mean) implements ArrivalLaw {

        public Poisson {
            check(mean);
        }

        @Override
        public double logProbability(long count) {
            return mean == 0 ? certainlyNone(count) : new Arrivals(mean).logProbability(count);
        }

        @Override
        public double above(long count) {
            return count < 0 ? 1 : mean == 0 ? 0 : new Arrivals(mean).above(count);
        }
    }

    /**
     * Buyers whose rate itself varies, by a Gamma distribution (Greenwood and Yule, 1920): variance mean + mean² / size.
     *
     * @param size shape of the rate's Gamma distribution, above 0; the smaller, the more the rate varies
     */
    record NegativeBinomial(double mean, double size) implements ArrivalLaw {

        public NegativeBinomial {
            check(mean);
            if (!(size > 0 && Double.isFinite(size))) {
                throw new IllegalArgumentException("a negative binomial's size is above 0, not " + size);
            }
        }

        @Override
        public double logProbability(long count) {
            if (mean == 0) {
                return certainlyNone(count);
            }
            double ways =
                    Gamma.logGamma((double) count + size) - Gamma.logGamma(size) - Gamma.logGamma((double) count + 1);
            return ways - size * Math.log1p(mean / size) - (double) count * Math.log1p(size / mean);
        }

        @Override
        public double above(long count) {
            if (count < 0) {
                return 1;
            }
            return mean == 0 ? 0 : Beta.regularizedBeta(mean / (mean + size), (double) count + 1, size);
        }
    }

    private static double certainlyNone(long count) {
        return count == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }

    private static void check(double mean) {
        if (!(mean >= 0 && Double.isFinite(mean))) {
            throw new IllegalArgumentException("arrivals do not come " + mean + " at a time");
        }
    }
}
