package dev.holdfast.planning.pooled;

import dev.holdfast.planning.trees.BoostedTrees;
import java.util.List;

/** How series become rows for trees: features, scale, origins. */
interface Recipe {

    int width();

    /** So many values must come before an origin. */
    int leastHistory();

    /** Reads nothing at or after the origin. */
    Window at(double[] values, int origin, int horizon);

    /** Steps between the origins that are learned from, the last one a horizon before the end. */
    int originStep(int horizon);

    int origins();

    /** What is learned from the rows; forecasts are averaged. */
    List<BoostedTrees.Plan> plans();

    /** Whether it can work with such values at all. */
    boolean takes(double[] values);

    /** What the series is looked at as, such as its logarithm. */
    default double[] transform(double[] values) {
        return values;
    }

    default double back(double value) {
        return value;
    }
}
