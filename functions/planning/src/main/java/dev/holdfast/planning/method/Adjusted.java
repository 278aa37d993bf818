package dev.holdfast.planning.method;

/**
 * A method on the seasonally adjusted series. Around naive it is Naive2, M4's yardstick.
 *
 * @param inner sees no season
 */
public record Adjusted(String name, Method inner) implements Method {

    public static Method naive2() {
        return new Adjusted("naive 2", new Naive());
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        SeasonalAdjustment adjustment = SeasonalAdjustment.of(series);
        return adjustment.restored(inner.forecast(adjustment.adjusted(series), horizon));
    }
}
