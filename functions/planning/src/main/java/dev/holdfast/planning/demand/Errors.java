package dev.holdfast.planning.demand;

import dev.holdfast.planning.metric.PointErrors;
import dev.holdfast.planning.metric.Scale;
import java.util.Arrays;

/**
 * What a backtest measured.
 *
 * @param mase mean absolute error against seasonal naive's; 1 is as good
 * @param rmsse root mean square error against naive's
 * @param bias share of the demand that was forecast too much, below zero too little
 * @param forecasts days that were forecast; 0 if there was too little history for a backtest, and the rest is 0
 */
public record Errors(double mase, double rmsse, double bias, int forecasts) {

    static final Errors NONE = new Errors(0, 0, 0, 0);

    /** @param alive demand of each day of its life, for the scales */
    static Errors of(Rolling rolling, double[] alive, int week) {
        int origins = rolling.actual().length;
        if (origins == 0) {
            return NONE;
        }
        double absolute = 0;
        double square = 0;
        double bias = 0;
        double demand = 0;
        for (int i = 0; i < origins; i++) {
            double[] actual = rolling.actual()[i];
            absolute += PointErrors.meanAbsolute(actual, rolling.forecast()[i]) / origins;
            square += PointErrors.meanSquare(actual, rolling.forecast()[i]) / origins;
            bias += PointErrors.bias(actual, rolling.forecast()[i]) / origins;
            demand += Arrays.stream(actual).average().orElseThrow() / origins;
        }
        return new Errors(
                ratio(absolute, Scale.absolute(alive, week)),
                Math.sqrt(ratio(square, Scale.square(alive))),
                ratio(bias, demand),
                origins * rolling.next().length);
    }

    /** Of nothing is 0: a report has no room for what is not a number. */
    private static double ratio(double value, double scale) {
        return scale > 0 ? value / scale : 0;
    }
}
