package dev.holdfast.planning.method;

import java.util.Arrays;

/**
 * The mean of the last values goes on (Hooker, 1901).
 *
 * @param window so many; all while there are fewer
 */
public record MovingAverage(int window) implements Method {

    public MovingAverage {
        if (window < 1) {
            throw new IllegalArgumentException("a window has at least one value");
        }
    }

    @Override
    public String name() {
        return "moving average " + window;
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        int from = Math.max(0, series.length() - window);
        double[] forecast = new double[horizon];
        Arrays.fill(
                forecast,
                Arrays.stream(series.values(), from, series.length()).average().orElseThrow());
        return forecast;
    }
}
