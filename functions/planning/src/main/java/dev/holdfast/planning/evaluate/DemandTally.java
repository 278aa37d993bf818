package dev.holdfast.planning.evaluate;

import dev.holdfast.planning.demand.Expected;
import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.metric.Pinball;
import dev.holdfast.planning.metric.PointErrors;
import dev.holdfast.planning.metric.Scale;
import java.util.Arrays;

/** Adds up a method's errors over SKUs and origins. A SKU without demand before an origin has no scale and is left out. */
final class DemandTally {

    private static final double[] LEVELS = {0.5, 0.8, 0.95};

    private static final double LEAST_SECONDS = 1e-9;

    private final int week;
    private final double[] losses = new double[LEVELS.length];
    private double absolute;
    private double error;
    private double demand;
    private double mase;
    private double rmsse;
    private int within;
    private int days;
    private int scaled;
    private int squareScaled;
    private int series;

    /** @param week trading days of a week */
    DemandTally(int week) {
        this.week = week;
    }

    /** @param before what was known at the origin */
    void add(History before, double[] actual, Expected expected) {
        double mean = before.mean();
        if (mean <= 0) {
            return;
        }
        series++;
        for (int i = 0; i < LEVELS.length; i++) {
            losses[i] += Pinball.loss(actual, expected.quantiles().at(LEVELS[i]), LEVELS[i]) / mean;
        }
        double missed = PointErrors.meanAbsolute(actual, expected.mean());
        absolute += missed * actual.length;
        error += PointErrors.bias(actual, expected.mean()) * actual.length;
        demand += Arrays.stream(actual).sum();
        addScaled(before, missed, PointErrors.meanSquare(actual, expected.mean()));
        addCovered(actual, expected);
    }

    private void addScaled(History before, double missed, double square) {
        double[] alive = before.alive();
        double scale = Scale.absolute(alive, week);
        double squareScale = Scale.square(alive);
        if (scale > 0) {
            mase += missed / scale;
            scaled++;
        }
        if (squareScale > 0) {
            rmsse += Math.sqrt(square / squareScale);
            squareScaled++;
        }
    }

    private void addCovered(double[] actual, Expected expected) {
        double[] low = expected.quantiles().at(0.1);
        double[] high = expected.quantiles().at(0.9);
        for (int day = 0; day < actual.length; day++) {
            within += actual[day] >= low[day] && actual[day] <= high[day] ? 1 : 0;
        }
        days += actual.length;
    }

    /** @param seconds that they took */
    DemandScores scores(String method, double seconds) {
        double[] mean = Arrays.stream(losses).map(loss -> ratio(loss, series)).toArray();
        return new DemandScores(
                method,
                ratio(absolute, demand),
                ratio(mase, scaled),
                ratio(rmsse, squareScaled),
                mean[0],
                mean[1],
                mean[2],
                Arrays.stream(mean).average().orElseThrow(),
                ratio(error, demand),
                ratio(within, days),
                series / Math.max(seconds, LEAST_SECONDS));
    }

    /** Of nothing is 0: a report has no room for what is not a number. */
    private static double ratio(double sum, double of) {
        return of > 0 ? sum / of : 0;
    }
}
