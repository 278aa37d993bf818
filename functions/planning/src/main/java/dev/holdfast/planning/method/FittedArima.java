package dev.holdfast.planning.method;

import java.util.Arrays;

/** An ARIMA model with the weights that make conditional squares smallest (Box and Jenkins, 1970). */
record FittedArima(Order order, ArmaErrors errors, Differences differences, double aicc) {

    /** So many autoregressive and moving average weights, and whether there is a mean. */
    record Order(int p, int q, boolean mean) {

        int parameters() {
            return p + q + (mean ? 1 : 0);
        }
    }

    private static final double WIDEST = 1.98;
    private static final int EVALUATIONS_PER_PARAMETER = 60;

    static FittedArima fit(Order order, Differences differences) {
        double[] values = differences.values();
        int count = order.parameters();
        double[] low = new double[count];
        double[] high = new double[count];
        Arrays.fill(low, -WIDEST);
        Arrays.fill(high, WIDEST);
        double[] start = new double[count];
        Arrays.fill(start, 0, order.p() + order.q(), 0.1);
        if (order.mean()) {
            double mean = Arrays.stream(values).average().orElseThrow();
            double spread = Math.max(Arrays.stream(values).map(Math::abs).max().orElseThrow(), 1e-9);
            start[count - 1] = mean;
            low[count - 1] = mean - spread;
            high[count - 1] = mean + spread;
        }
        double[] found = Minimum.of(
                point -> isStable(order, point)
                        ? new ArmaErrors(values, order.p(), order.q(), point).squares()
                        : Double.NaN,
                low,
                high,
                start,
                EVALUATIONS_PER_PARAMETER * count);
        ArmaErrors errors = new ArmaErrors(values, order.p(), order.q(), found);
        return new FittedArima(
                order, errors, differences, aicc(values.length, order.parameters() + 1, errors.squares()));
    }

    /** Stationary and invertible, for up to two weights of each kind by their triangle, for more by a bound on their sum. */
    private static boolean isStable(Order order, double[] point) {
        return isStable(Arrays.copyOfRange(point, 0, order.p()), 1)
                && isStable(Arrays.copyOfRange(point, order.p(), order.p() + order.q()), -1);
    }

    private static boolean isStable(double[] weights, int sign) {
        return switch (weights.length) {
            case 0 -> true;
            case 1 -> Math.abs(weights[0]) < 1;
            case 2 ->
                Math.abs(weights[1]) < 1 && sign * weights[1] + weights[0] < 1 && sign * weights[1] - weights[0] < 1;
            default -> Arrays.stream(weights).map(Math::abs).sum() < 1;
        };
    }

    private static double aicc(int n, int k, double squares) {
        return n <= k + 1
                ? Double.POSITIVE_INFINITY
                : n * Math.log(Math.max(squares / n, Double.MIN_NORMAL)) + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }

    double[] forecast(int horizon) {
        return differences.undone(errors.forecast(horizon));
    }
}
