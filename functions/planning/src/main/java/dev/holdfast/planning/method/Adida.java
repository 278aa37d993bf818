package dev.holdfast.planning.method;

import java.util.Arrays;

/**
 * Aggregates demand into buckets of about its mean interval, in which there is seldom none, forecasts those, and shares the
 * result out evenly (Nikolopoulos, Syntetos, Boylan, Petropoulos and Assimakopoulos, 2011).
 *
 * @param inner on the buckets
 */
public record Adida(Method inner) implements Method {

    private static final int LEAST_BUCKETS = 4;

    public static Adida standard() {
        return new Adida(Smoothing.simple());
    }

    @Override
    public String name() {
        return "ADIDA";
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        long sold = Arrays.stream(series.values()).filter(value -> value > 0).count();
        int bucket = sold == 0 ? 1 : (int) Math.ceil((double) series.length() / sold);
        if (series.length() / bucket < LEAST_BUCKETS) {
            return new MovingAverage(series.length()).forecast(series, horizon);
        }
        double[] forecast = new double[horizon];
        Arrays.fill(forecast, inner.forecast(Series.of(buckets(series.values(), bucket)), 1)[0] / bucket);
        return forecast;
    }

    /** Whole ones, the last ending with the last value. */
    static double[] buckets(double[] values, int size) {
        double[] sums = new double[values.length / size];
        int start = values.length % size;
        for (int i = start; i < values.length; i++) {
            sums[(i - start) / size] += values[i];
        }
        return sums;
    }
}
