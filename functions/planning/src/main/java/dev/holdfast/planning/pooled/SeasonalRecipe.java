package dev.holdfast.planning.pooled;

import dev.holdfast.planning.trees.BoostedTrees;
import dev.holdfast.planning.trees.BoostedTrees.Plan;
import dev.holdfast.planning.trees.Loss;
import dev.holdfast.planning.trees.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * For series with a short season within a long one, as days within weeks: how the coming value differs from the one of a
 * long season before, from values at whole short seasons before and after it, the last values and the levels.
 */
final class SeasonalRecipe implements Recipe {

    private final int day;
    private final int week;
    private final Unit unit;

    /** What makes series of different sizes comparable. */
    enum Unit {
        MEAN,
        DEVIATION,
        SEASONAL_CHANGE
    }

    SeasonalRecipe(int day, int week, Unit unit) {
        this.day = day;
        this.week = week;
        this.unit = unit;
    }

    @Override
    public int width() {
        return SeasonalFeatures.COUNT;
    }

    @Override
    public int leastHistory() {
        return 2 * week + 2;
    }

    @Override
    public boolean takes(double[] values) {
        return true;
    }

    @Override
    public int originStep(int horizon) {
        return day;
    }

    @Override
    public int origins() {
        return 14;
    }

    @Override
    public List<Plan> plans() {
        Shape shape = new Shape(63, 40, 0.7, 0.6);
        return List.of(new BoostedTrees.Plan(new Loss.Quantile(0.5), 500, 0.06, shape, 20));
    }

    @Override
    public Window at(double[] values, int origin, int horizon) {
        double mean = Arrays.stream(values, origin - week, origin).average().orElseThrow();
        double scale = Math.max(scale(values, origin, mean), 1e-9 * Math.abs(mean) + 1e-12);
        double[] base = new double[horizon];
        float[][] rows = new float[horizon][];
        SeasonalFeatures features = new SeasonalFeatures(values, origin, day, week, mean, scale);
        for (int step = 0; step < horizon; step++) {
            base[step] = values[lagged(origin + step, origin, week)];
            rows[step] = features.of(step);
        }
        return new Window(rows, base, scale);
    }

    /** Whole seasons back until before the origin. */
    private static int lagged(int at, int origin, int season) {
        return at - ((at - origin) / season + 1) * season;
    }

    private double scale(double[] values, int origin, double mean) {
        return switch (unit) {
            case MEAN -> Math.abs(mean);
            case DEVIATION ->
                Math.sqrt(Arrays.stream(values, origin - week, origin)
                        .map(value -> (value - mean) * (value - mean))
                        .average()
                        .orElseThrow());
            case SEASONAL_CHANGE -> change(values, origin);
        };
    }

    private double change(double[] values, int origin) {
        double sum = 0;
        for (int i = origin - 2 * week + day; i < origin; i++) {
            sum += Math.abs(values[i] - values[i - day]);
        }
        return sum / (2 * week - day);
    }
}
