package dev.holdfast.planning.method;

import dev.holdfast.planning.method.Form.Season;
import dev.holdfast.planning.method.Form.Trend;

/** One form of exponential smoothing. While there is too little for it, naive. */
public record Smoothing(String name, Form form) implements Method {

    /** Brown (1956). */
    public static Smoothing simple() {
        return new Smoothing("simple smoothing", new Form(Trend.NONE, Season.NONE));
    }

    /** Holt (1957). */
    public static Smoothing holt() {
        return new Smoothing("Holt", new Form(Trend.ADDITIVE, Season.NONE));
    }

    /** Gardner and McKenzie (1985). */
    public static Smoothing damped() {
        return new Smoothing("damped trend", new Form(Trend.DAMPED, Season.NONE));
    }

    /** Winters (1960), the season added. */
    public static Smoothing holtWinters() {
        return new Smoothing("Holt-Winters", new Form(Trend.ADDITIVE, Season.ADDITIVE));
    }

    /** Winters (1960), the season a factor. */
    public static Smoothing holtWintersFactors() {
        return new Smoothing("Holt-Winters, factors", new Form(Trend.ADDITIVE, Season.MULTIPLICATIVE));
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        return FittedSmoothing.suits(form, series) && !series.isConstant()
                ? FittedSmoothing.fit(form, series).forecast(horizon)
                : new SeasonalNaive().forecast(series, horizon);
    }
}
