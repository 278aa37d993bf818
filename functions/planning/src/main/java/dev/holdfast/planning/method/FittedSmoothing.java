package dev.holdfast.planning.method;

import dev.holdfast.planning.method.Form.Season;
import dev.holdfast.planning.method.Form.Trend;
import java.util.Arrays;

/** A form of exponential smoothing with the parameters that make the squared one-step errors smallest. */
record FittedSmoothing(Form form, SmoothingWeights weights, SmoothingStart start, double squares, Series series) {

    private static final int EVALUATIONS_PER_PARAMETER = 60;
    private static final double LEAST_DAMPING = 0.8;
    private static final double MOST_DAMPING = 0.98;

    /** Whether a form can be fitted: seasons need two of them, factors need positive values. */
    static boolean suits(Form form, Series series) {
        boolean seasons = !form.isSeasonal() || (series.season() > 1 && series.length() >= 2 * series.season() + 2);
        boolean factors = form.season() != Season.MULTIPLICATIVE || series.isPositive();
        return seasons && factors && series.length() > form.smoothing() + 3;
    }

    static FittedSmoothing fit(Form form, Series series) {
        SmoothingStart start = SmoothingStart.of(series, form);
        int count = form.smoothing();
        double[] low = new double[count];
        double[] high = new double[count];
        double[] guess = new double[count];
        Arrays.fill(low, 1e-4);
        Arrays.fill(high, 0.9999);
        Arrays.fill(guess, 0.1);
        guess[0] = 0.3;
        if (form.trend() == Trend.DAMPED) {
            low[count - 1] = LEAST_DAMPING;
            high[count - 1] = MOST_DAMPING;
            guess[count - 1] = 0.95;
        }
        double[] shares = Minimum.of(
                point -> squares(form, SmoothingWeights.of(form, point), start, series),
                low,
                high,
                guess,
                EVALUATIONS_PER_PARAMETER * count);
        SmoothingWeights weights = SmoothingWeights.of(form, shares);
        return new FittedSmoothing(form, weights, start, squares(form, weights, start, series), series);
    }

    private static double squares(Form form, SmoothingWeights weights, SmoothingStart start, Series series) {
        SmoothingState state = new SmoothingState(form, weights, start);
        double sum = 0;
        for (double value : series.values()) {
            double error = state.see(value);
            sum += error * error;
        }
        return sum;
    }

    double[] forecast(int horizon) {
        SmoothingState state = new SmoothingState(form, weights, start);
        for (double value : series.values()) {
            state.see(value);
        }
        return state.forecast(horizon);
    }

    /** Akaike's criterion, corrected for short series (Hurvich and Tsai, 1989). Infinite for more parameters than values. */
    double aicc() {
        int n = series.length();
        int k = form.parameters(series.season());
        if (n <= k + 1) {
            return Double.POSITIVE_INFINITY;
        }
        return n * Math.log(Math.max(squares / n, Double.MIN_NORMAL)) + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }
}
