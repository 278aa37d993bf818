package dev.holdfast.planning.demand;

import dev.holdfast.planning.method.Combination;
import dev.holdfast.planning.method.Method;
import dev.holdfast.planning.method.Series;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A method's forecasts from origins of a SKU's last months, beside what came (rolling origin: Tashman, 2000).
 *
 * @param actual what came after each origin
 * @param forecast what the method expected there
 * @param next what it expects now
 */
record Rolling(String method, double[][] actual, double[][] forecast, double[] next) {

    private static final int DAYS = 150;
    private static final int EVERY = 7;
    private static final int LEAST_LIFE = 20;

    /** Origins, as days of life that are over; none for a life that is too short. */
    static int[] origins(int life, int horizon) {
        return IntStream.iterate(Math.max(life - DAYS, LEAST_LIFE), at -> at + EVERY)
                .takeWhile(at -> at <= life - horizon)
                .toArray();
    }

    /**
     * @param alive demand of each trading day of its life
     * @param week trading days of a week
     */
    static Rolling of(Method method, double[] alive, int week, int horizon) {
        int[] origins = origins(alive.length, horizon);
        double[][] actual = new double[origins.length][];
        double[][] forecast = new double[origins.length][];
        for (int i = 0; i < origins.length; i++) {
            actual[i] = Arrays.copyOfRange(alive, origins[i], origins[i] + horizon);
            forecast[i] = expected(method, Arrays.copyOf(alive, origins[i]), week, horizon);
        }
        return new Rolling(method.name(), actual, forecast, expected(method, alive, week, horizon));
    }

    private static double[] expected(Method method, double[] alive, int week, int horizon) {
        double[] forecast = method.forecast(new Series(alive, week), horizon);
        return Arrays.stream(forecast).map(value -> Math.max(0, value)).toArray();
    }

    /** The mean of both, as if they had been one method all the time. */
    Rolling with(Rolling other) {
        double[][] mixed = new double[forecast.length][];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = Combination.of(List.of(forecast[i], other.forecast[i]), Combination.Kind.MEAN);
        }
        double[] both = Combination.of(List.of(next, other.next), Combination.Kind.MEAN);
        return new Rolling(method + " + " + other.method, actual, mixed, both);
    }

    /** With the quantiles of what was missed. */
    Expected expected() {
        double[] missed = missed();
        double[][] values = new double[Quantiles.count()][next.length];
        for (int level = 0; level < values.length; level++) {
            double error = missed.length == 0 ? 0 : Quantiles.ofSorted(missed, Quantiles.level(level));
            for (int step = 0; step < next.length; step++) {
                values[level][step] = next[step] + error;
            }
        }
        return new Expected(next, new Quantiles(values));
    }

    private double[] missed() {
        return IntStream.range(0, actual.length)
                .mapToObj(i -> IntStream.range(0, next.length).mapToDouble(step -> actual[i][step] - forecast[i][step]))
                .flatMapToDouble(each -> each)
                .sorted()
                .toArray();
    }
}
