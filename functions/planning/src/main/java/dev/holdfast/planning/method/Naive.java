package dev.holdfast.planning.method;

import java.util.Arrays;

/** The last value goes on: the best forecast of a random walk (Bachelier, 1900). */
public final class Naive implements Method {

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        double[] forecast = new double[horizon];
        Arrays.fill(forecast, series.last());
        return forecast;
    }
}
