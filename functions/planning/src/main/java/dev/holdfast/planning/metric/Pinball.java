package dev.holdfast.planning.metric;

/** The loss that a quantile forecast is best at (Koenker and Bassett, 1978). */
public final class Pinball {

    private Pinball() {}

    /** @param level of the quantile, above 0 and below 1 */
    public static double loss(double actual, double quantile, double level) {
        return actual >= quantile ? level * (actual - quantile) : (1 - level) * (quantile - actual);
    }

    /** The mean over steps. */
    public static double loss(double[] actual, double[] quantile, double level) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += loss(actual[i], quantile[i], level);
        }
        return sum / actual.length;
    }
}
