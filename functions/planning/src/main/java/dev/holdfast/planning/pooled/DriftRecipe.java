package dev.holdfast.planning.pooled;

import dev.holdfast.planning.trees.BoostedTrees.Plan;
import dev.holdfast.planning.trees.Loss;
import dev.holdfast.planning.trees.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * For series that drift, with a season of a year that may or may not be there: how the logarithm moves away from its
 * last value, in units of its usual step, from its last steps and from what it did at the same time of the years before.
 */
final class DriftRecipe implements Recipe {

    private static final double LEAST_STEP = 1e-4;

    private final int year;
    private final Loss loss;
    private final int trees;

    DriftRecipe(int year, Loss loss, int trees) {
        this.year = year;
        this.loss = loss;
        this.trees = trees;
    }

    @Override
    public int width() {
        return DriftFeatures.COUNT;
    }

    @Override
    public int leastHistory() {
        return year / 2 + 1;
    }

    /** Logarithms need values above zero. */
    @Override
    public boolean takes(double[] values) {
        return Arrays.stream(values).allMatch(value -> value > 0);
    }

    @Override
    public int originStep(int horizon) {
        return Math.max(1, horizon / 3);
    }

    @Override
    public int origins() {
        return 24;
    }

    @Override
    public List<Plan> plans() {
        Shape shape = new Shape(15, 50, 0.7, 0.6);
        return List.of(new Plan(loss, trees, 0.03, shape, 11), new Plan(loss, trees, 0.03, shape, 12));
    }

    @Override
    public double[] transform(double[] values) {
        double[] logs = new double[values.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(values[i]);
        }
        return logs;
    }

    @Override
    public double back(double value) {
        return Math.exp(value);
    }

    @Override
    public Window at(double[] values, int origin, int horizon) {
        double scale =
                Math.max(DriftFeatures.usualStep(values, Math.max(0, origin - 2 * year - 1), origin), LEAST_STEP);
        double last = values[origin - 1];
        double[] base = new double[horizon];
        float[][] rows = new float[horizon][];
        DriftFeatures features = new DriftFeatures(values, origin, year, scale);
        for (int step = 0; step < horizon; step++) {
            base[step] = last;
            rows[step] = features.of(step);
        }
        return new Window(rows, base, scale);
    }
}
