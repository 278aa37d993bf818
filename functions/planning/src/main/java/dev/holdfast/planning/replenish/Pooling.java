package dev.holdfast.planning.replenish;

/** What one stock for several regions saves (Eppen, 1979): errors that are not made together cancel each other. */
public final class Pooling {

    private Pooling() {}

    /**
     * Standard deviation of the regions' demand together.
     *
     * @param correlation between any two of them, from -1 to 1
     */
    public static double deviation(double correlation, double... deviations) {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("a correlation is from -1 to 1");
        }
        double variance = 0;
        for (int i = 0; i < deviations.length; i++) {
            for (int j = 0; j < deviations.length; j++) {
                variance += (i == j ? 1 : correlation) * deviations[i] * deviations[j];
            }
        }
        if (variance < -1e-9) {
            throw new IllegalArgumentException("so many regions cannot be so opposed to each other");
        }
        return Math.sqrt(Math.max(0, variance));
    }

    /** Share of the safety stock of separate warehouses that a common one does without, 0 to 1. */
    public static double saved(double correlation, double... deviations) {
        double apart = 0;
        for (double deviation : deviations) {
            apart += deviation;
        }
        return apart == 0 ? 0 : 1 - deviation(correlation, deviations) / apart;
    }
}
