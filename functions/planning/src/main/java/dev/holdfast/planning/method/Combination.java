package dev.holdfast.planning.method;

import java.util.Arrays;
import java.util.List;

/**
 * Several methods together (Bates and Granger, 1969); the median of them step by step is hard to beat and shrugs off one
 * that runs away (Petropoulos and Svetunkov, 2020).
 */
public record Combination(String name, List<Method> members, Kind kind) implements Method {

    /** How forecasts become one. */
    public enum Kind {
        MEAN,
        MEDIAN
    }

    public Combination {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a combination has members");
        }
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        return of(members.stream().map(each -> each.forecast(series, horizon)).toList(), kind);
    }

    /** Forecasts of the same length as one. */
    public static double[] of(List<double[]> forecasts, Kind kind) {
        double[] result = new double[forecasts.getFirst().length];
        for (int step = 0; step < result.length; step++) {
            int at = step;
            double[] values =
                    forecasts.stream().mapToDouble(each -> each[at]).sorted().toArray();
            int middle = values.length / 2;
            result[step] = switch (kind) {
                case MEAN -> Arrays.stream(values).average().orElseThrow();
                case MEDIAN -> values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
            };
        }
        return result;
    }
}
