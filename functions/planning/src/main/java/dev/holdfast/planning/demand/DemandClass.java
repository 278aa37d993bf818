package dev.holdfast.planning.demand;

/**
 * How demand comes: by the mean interval between days with demand and the squared coefficient of variation of their sizes,
 * with the bounds of Syntetos, Boylan and Croston (2005).
 */
public enum DemandClass {
    /** Often, and about as much each time. */
    SMOOTH,
    /** Often, in very different amounts. */
    ERRATIC,
    /** Seldom, and about as much each time. */
    INTERMITTENT,
    /** Seldom, in very different amounts. */
    LUMPY,
    /** Never yet. */
    NONE;

    private static final double SELDOM = 1.32;
    private static final double DIFFERENT = 0.49;

    /** @param demand of each trading day since the first demand */
    public static DemandClass of(double[] demand) {
        int days = 0;
        double sum = 0;
        double squares = 0;
        for (double units : demand) {
            if (units > 0) {
                days++;
                sum += units;
                squares += units * units;
            }
        }
        if (days == 0) {
            return NONE;
        }
        double interval = (double) demand.length / days;
        double mean = sum / days;
        double variation = (squares / days - mean * mean) / (mean * mean);
        if (interval < SELDOM) {
            return variation < DIFFERENT ? SMOOTH : ERRATIC;
        }
        return variation < DIFFERENT ? INTERMITTENT : LUMPY;
    }
}
