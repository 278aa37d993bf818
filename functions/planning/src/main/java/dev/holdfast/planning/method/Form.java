package dev.holdfast.planning.method;

/** A form of exponential smoothing in Pegels' (1969) table, extended by Gardner's (1985) damped trends. */
public record Form(Trend trend, Season season) {

    /** How the level moves by itself. */
    public enum Trend {
        NONE,
        ADDITIVE,
        DAMPED
    }

    /** How the season comes on top. */
    public enum Season {
        NONE,
        ADDITIVE,
        MULTIPLICATIVE
    }

    boolean hasTrend() {
        return trend != Trend.NONE;
    }

    boolean isSeasonal() {
        return season != Season.NONE;
    }

    /** Smoothing parameters: level, trend, season, damping, as far as there are. */
    int smoothing() {
        return 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? 1 : 0) + (trend == Trend.DAMPED ? 1 : 0);
    }

    /** What information criteria count: smoothing parameters, initial states and the variance. */
    int parameters(int period) {
        return smoothing() + 2 + (hasTrend() ? 1 : 0) + (isSeasonal() ? period - 1 : 0);
    }
}
