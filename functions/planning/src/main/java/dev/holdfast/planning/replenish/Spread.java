package dev.holdfast.planning.replenish;

/**
 * The moments of a distribution that is known by its quantiles: straight lines between them, from 0 to the first, and above
 * the last as far again as the last two are apart.
 */
final class Spread {

    private Spread() {}

    /**
     * Standard deviation.
     *
     * @param levels ascending, above 0 and below 1, at least two
     * @param values the quantiles, ascending, not below zero
     */
    static double deviation(double[] levels, double[] values) {
        int last = levels.length - 1;
        double mean = 0;
        double square = 0;
        double level = 0;
        double value = 0;
        for (int i = 0; i <= last + 1; i++) {
            double nextLevel = i > last ? 1 : levels[i];
            double next = i > last ? values[last] + (values[last] - values[last - 1]) : values[i];
            double share = nextLevel - level;
            mean += share * (value + next) / 2;
            square += share * (value * value + value * next + next * next) / 3;
            level = nextLevel;
            value = next;
        }
        return Math.sqrt(Math.max(0, square - mean * mean));
    }
}
