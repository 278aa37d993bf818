package dev.holdfast.planning.trees;

import java.util.ArrayList;
import java.util.List;

/** Rows of features with the value to learn for each. NaN is a feature that is not known. */
public final class Table {

    private final int width;
    private final List<float[]> rows = new ArrayList<>();
    private final List<Double> targets = new ArrayList<>();

    public Table(int width) {
        this.width = width;
    }

    /** @param target a finite number */
    public void add(float[] features, double target) {
        if (features.length != width || !Double.isFinite(target)) {
            throw new IllegalArgumentException("a row of " + features.length + " features for target " + target);
        }
        rows.add(features);
        targets.add(target);
    }

    public int size() {
        return rows.size();
    }

    int width() {
        return width;
    }

    double[] targets() {
        return targets.stream().mapToDouble(Double::doubleValue).toArray();
    }

    float[] row(int row) {
        return rows.get(row);
    }

    float[] column(int feature) {
        float[] column = new float[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = rows.get(i)[feature];
        }
        return column;
    }
}
