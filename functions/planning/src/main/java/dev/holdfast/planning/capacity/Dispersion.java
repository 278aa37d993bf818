package dev.holdfast.planning.capacity;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Whether counts vary more than independent buyers at the hour's rate would make them.
 *
 * @param index Pearson's chi-square by its degrees of freedom, 1 for Poisson counts (Fisher, 1950)
 * @param score standard normal if counts are Poisson with these means (Dean and Lawless, 1989; with one mean for all it is
 *     the dispersion test of Böhning, 1994)
 * @param probability of a score as high by chance alone
 */
public record Dispersion(double index, double score, double probability) {

    /** Counts are taken for over-dispersed if chance would seldom make them look so. */
    private static final double SIGNIFICANCE = 0.05;

    static Dispersion of(MinuteCounts counts) {
        double excess = 0;
        double squares = 0;
        double pearson = 0;
        for (var hour : counts.minutes().entrySet()) {
            double mean = counts.mean(hour.getKey());
            for (var each : hour.getValue().entrySet()) {
                double minutes = (double) each.getValue();
                double off = (double) each.getKey() - mean;
                excess += minutes * (off * off - (double) each.getKey());
                squares += minutes * mean * mean;
                pearson += minutes * off * off / mean;
            }
        }
        double freedom = (double) (counts.open() - counts.minutes().size());
        double score = excess / Math.sqrt(2 * squares);
        return new Dispersion(pearson / freedom, score, new NormalDistribution().cumulativeProbability(-score));
    }

    public boolean overdispersed() {
        return probability < SIGNIFICANCE;
    }
}
