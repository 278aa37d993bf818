package dev.holdfast.planning.replenish;

/**
 * How much is expected, from two that miss it differently: the forecast, which follows what the last weeks were like, and
 * what the SKU usually sells, which does not chase every spike (combination: Bates and Granger, 1969). A level that does not
 * jump is worth more to ordering than to forecasting: what was ordered too much does not go back.
 *
 * @param factor that brings the forecasts of all SKUs together to what they all usually sell: how much goes on altogether is
 *     known better from the top than from the sum of what each is thought to do
 */
public record BlendedLevel(double factor) {

    /** Without others to compare with. */
    public static final BlendedLevel ALONE = new BlendedLevel(1);

    private static final double FORECAST_SHARE = 0.5;
    private static final double MOST = 3;

    public BlendedLevel {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a factor is above zero");
        }
    }

    /**
     * @param forecasts units of all SKUs together
     * @param steady units that they usually sell in the same days
     */
    public static BlendedLevel of(double forecasts, double steady) {
        return forecasts > 0 && steady > 0 ? new BlendedLevel(Math.clamp(steady / forecasts, 1 / MOST, MOST)) : ALONE;
    }

    /** Units of a SKU. */
    public double units(double forecast, double steady) {
        return FORECAST_SHARE * factor * forecast + (1 - FORECAST_SHARE) * steady;
    }
}
