package dev.holdfast.planning.method;

import java.util.Arrays;

/**
 * Sizes and the probability of demand smoothed apart (Teunter, Syntetos and Babai, 2011); the probability falls while there
 * is none, so that what nobody buys any more is forecast less and less.
 *
 * @param sizeWeight of the newest size, 0 to 1
 * @param chanceWeight of the newest day, 0 to 1
 */
public record Tsb(double sizeWeight, double chanceWeight) implements Method {

    private static final int FIRST = 12;

    public static Tsb standard() {
        return new Tsb(0.1, 0.1);
    }

    @Override
    public String name() {
        return "TSB";
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        double[] forecast = new double[horizon];
        Arrays.fill(forecast, path(series.values())[series.length()]);
        return forecast;
    }

    /** What was expected before each value, and last what is expected now. */
    public double[] path(double[] values) {
        double[] path = new double[values.length + 1];
        int first = Math.min(FIRST, values.length);
        double chance =
                Arrays.stream(values, 0, first).filter(value -> value > 0).count() / (double) first;
        double size = Arrays.stream(values, 0, first)
                .filter(value -> value > 0)
                .average()
                .orElse(0);
        for (int i = 0; i < values.length; i++) {
            path[i] = chance * size;
            if (values[i] > 0) {
                size = size == 0 ? values[i] : size + sizeWeight * (values[i] - size);
                chance += chanceWeight * (1 - chance);
            } else {
                chance -= chanceWeight * chance;
            }
        }
        path[values.length] = chance * size;
        return path;
    }
}
