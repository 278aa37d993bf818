package dev.holdfast.planning.pooled;

/**
 * A series seen from an origin: features for each step ahead, and how to get from what trees say to the series' unit.
 *
 * @param rows one for each step
 * @param base what each step's forecast starts from
 * @param scale what a prediction of 1 adds to the base
 */
record Window(float[][] rows, double[] base, double scale) {

    double target(int step, double value) {
        return (value - base[step]) / scale;
    }

    double value(int step, double predicted) {
        return base[step] + scale * predicted;
    }
}
