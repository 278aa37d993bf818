package dev.holdfast.planning.method;

import java.util.Arrays;

/**
 * Sizes and intervals of demand smoothed apart (Croston, 1972); both move only when there is demand.
 *
 * @param weight of the newest, 0 to 1
 * @param corrected Syntetos and Boylan's approximation (2005), without Croston's bias upwards
 */
public record Croston(double weight, boolean corrected) implements Method {

    public static Croston standard() {
        return new Croston(0.1, false);
    }

    public static Croston sba() {
        return new Croston(0.1, true);
    }

    @Override
    public String name() {
        return corrected ? "SBA" : "Croston";
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        double size = 0;
        double interval = 1;
        int since = 0;
        boolean begun = false;
        for (double value : series.values()) {
            since++;
            if (value > 0) {
                size = begun ? size + weight * (value - size) : value;
                interval = begun ? interval + weight * (since - interval) : since;
                begun = true;
                since = 0;
            }
        }
        double[] forecast = new double[horizon];
        Arrays.fill(forecast, (corrected ? 1 - weight / 2 : 1) * size / interval);
        return forecast;
    }
}
