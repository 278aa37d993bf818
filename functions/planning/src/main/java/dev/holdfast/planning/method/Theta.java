package dev.holdfast.planning.method;

import java.util.Arrays;

/**
 * The Theta method (Assimakopoulos and Nikolopoulos, 2000) in the state space form of Fiorucci, Pellegrini, Louzada,
 * Petropoulos and Koehler (2016), on the seasonally adjusted series.
 *
 * @param kind the standard one has theta = 2 and its line through all values; the optimised one fits theta; in the
 *     dynamic one the line is renewed with every value
 */
public record Theta(Kind kind) implements Method {

    /** Which of the three. */
    public enum Kind {
        STANDARD,
        OPTIMISED,
        DYNAMIC
    }

    private static final int LEAST = 5;

    @Override
    public String name() {
        return switch (kind) {
            case STANDARD -> "Theta";
            case OPTIMISED -> "Theta, optimised";
            case DYNAMIC -> "Theta, dynamic";
        };
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        SeasonalAdjustment adjustment = SeasonalAdjustment.of(series);
        Series adjusted = adjustment.adjusted(series);
        double[] forecast = adjusted.length() < LEAST || adjusted.isConstant()
                ? new Naive().forecast(adjusted, horizon)
                : fitted(adjusted.values(), horizon);
        return adjustment.restored(forecast);
    }

    private double[] fitted(double[] values, int horizon) {
        boolean dynamic = kind == Kind.DYNAMIC;
        double[] low = {1e-3, Math.abs(values[0]) < 1 ? -1 : -10 * Math.abs(values[0]), 1};
        double[] high = {0.995, 10 * Math.abs(values[0]) + 1, 20};
        double[] start = {0.5, values[0] / 2, 2};
        int free = kind == Kind.STANDARD ? 2 : 3;
        double[] found = Minimum.of(
                point -> ThetaLine.of(values, Arrays.copyOf(point, 3), free < 3 ? 2 : point[2], dynamic)
                        .squares(),
                Arrays.copyOf(low, free),
                Arrays.copyOf(high, free),
                Arrays.copyOf(start, free),
                80 * free);
        return ThetaLine.of(values, found, free < 3 ? 2 : found[2], dynamic).forecast(horizon);
    }
}
