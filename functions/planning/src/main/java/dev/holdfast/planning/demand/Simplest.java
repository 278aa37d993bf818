package dev.holdfast.planning.demand;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/** For a life too short to backtest: its mean goes on, with the spread of independent buyers (Poisson, 1837). */
final class Simplest {

    static final String NAME = "mean, Poisson";
    private static final double LARGE = 1e6;

    private Simplest() {}

    static Expected of(double[] alive, int horizon) {
        double mean = Arrays.stream(alive).average().orElse(0);
        double[] means = new double[horizon];
        Arrays.fill(means, mean);
        double[][] values = new double[Quantiles.count()][horizon];
        for (int level = 0; level < values.length; level++) {
            Arrays.fill(values[level], quantile(mean, Quantiles.level(level)));
        }
        return new Expected(means, new Quantiles(values));
    }

    /** Of such large numbers the spread is nothing beside the mean. */
    private static double quantile(double mean, double level) {
        if (mean == 0 || mean > LARGE) {
            return mean;
        }
        return new PoissonDistribution(mean).inverseCumulativeProbability(level);
    }
}
