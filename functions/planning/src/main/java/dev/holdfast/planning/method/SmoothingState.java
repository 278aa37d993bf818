package dev.holdfast.planning.method;

import dev.holdfast.planning.method.Form.Season;

/** Level, trend and season while a series goes by (state space form of Hyndman, Koehler, Snyder and Grose, 2002). */
final class SmoothingState {

    private final Form form;
    private final SmoothingWeights weights;
    private final double[] season;
    private double level;
    private double trend;
    private int next;

    SmoothingState(Form form, SmoothingWeights weights, SmoothingStart start) {
        this.form = form;
        this.weights = weights;
        this.season = start.season().clone();
        this.level = start.level();
        this.trend = form.hasTrend() ? start.trend() : 0;
    }

    /** @return what was not foreseen */
    double see(double value) {
        int at = next++ % season.length;
        double moved = level + weights.damping() * trend;
        double error = value - seasonal(moved, season[at]);
        double levelError = form.season() == Season.MULTIPLICATIVE ? error / season[at] : error;
        level = moved + weights.level() * levelError;
        if (form.hasTrend()) {
            trend = weights.damping() * trend + weights.trend() * levelError;
        }
        if (form.isSeasonal()) {
            season[at] += weights.season() * (form.season() == Season.MULTIPLICATIVE ? error / moved : error);
        }
        return error;
    }

    double[] forecast(int horizon) {
        double[] forecast = new double[horizon];
        double moved = level;
        double slope = trend;
        for (int step = 0; step < horizon; step++) {
            slope *= weights.damping();
            moved += slope;
            forecast[step] = seasonal(moved, season[(next + step) % season.length]);
        }
        return forecast;
    }

    private double seasonal(double moved, double index) {
        return switch (form.season()) {
            case NONE -> moved;
            case ADDITIVE -> moved + index;
            case MULTIPLICATIVE -> moved * index;
        };
    }
}
