package dev.holdfast.planning.evaluate;

import dev.holdfast.planning.method.Series;
import dev.holdfast.planning.pooled.Frequency;

/**
 * A series of the M4 competition.
 *
 * @param train what methods may see
 * @param test what came then; as many as are to be forecast
 */
public record M4Row(String id, Frequency frequency, Series train, double[] test) {

    Group group() {
        return new Group(frequency, train.season(), test.length);
    }

    /** Series that are forecast together. */
    record Group(Frequency frequency, int season, int horizon) {}
}
