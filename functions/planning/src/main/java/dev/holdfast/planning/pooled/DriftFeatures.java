package dev.holdfast.planning.pooled;

import java.util.Arrays;

/** The features of {@link DriftRecipe}, all relative to the last value and in units of the usual step. */
final class DriftFeatures {

    static final int COUNT = 32;
    private static final int LAST = 13;
    private static final int MOST_KNOWN = 600;

    private final double[] values;
    private final int origin;
    private final int year;
    private final double scale;
    private final double last;
    private final float[] ofSeries;

    DriftFeatures(double[] values, int origin, int year, double scale) {
        this.values = values;
        this.origin = origin;
        this.year = year;
        this.scale = scale;
        this.last = values[origin - 1];
        this.ofSeries = ofSeries();
    }

    /** Mean absolute change from one value to the next. */
    static double usualStep(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from + 1; i < to; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return to - from < 2 ? 0 : sum / (to - from - 1);
    }

    private float[] ofSeries() {
        float[] row = new float[LAST - 1 + 10];
        int next = 0;
        for (int lag = 2; lag <= LAST; lag++) {
            row[next++] = change(origin - lag);
        }
        for (int length : new int[] {4, 8, 13, 26, year}) {
            row[next++] = mean(origin - length, origin);
        }
        row[next++] = mean(origin - 2 * year, origin - year);
        row[next++] = (float) (usualStep(values, Math.max(0, origin - year - 1), origin) / scale);
        row[next++] = deviation(Math.max(0, origin - year), origin);
        row[next++] = (float) (last / scale);
        row[next] = Math.min(origin, MOST_KNOWN);
        return row;
    }

    float[] of(int step) {
        float[] row = Arrays.copyOf(ofSeries, COUNT);
        int at = origin + step;
        int next = ofSeries.length;
        row[next++] = step + 1;
        float sum = 0;
        int years = 0;
        for (int back = 1; back <= 3; back++) {
            float moved = moved(at - back * year, origin - 1 - back * year);
            row[next++] = moved;
            if (!Float.isNaN(moved)) {
                sum += moved;
                years++;
            }
        }
        row[next++] = years == 0 ? Float.NaN : sum / years;
        row[next++] = moved(at - year - 1, origin - 1 - year);
        row[next++] = moved(at - year + 1, origin - 1 - year);
        row[next++] = change(at - year);
        row[next++] = change(at - 2 * year);
        row[next] = years;
        return row;
    }

    /** What the same weeks of a year before did. */
    private float moved(int to, int from) {
        return from < 0 || to >= origin ? Float.NaN : (float) ((values[to] - values[from]) / scale);
    }

    private float change(int index) {
        return index < 0 || index >= origin ? Float.NaN : (float) ((values[index] - last) / scale);
    }

    private float mean(int from, int to) {
        return to <= 0
                ? Float.NaN
                : (float)
                        ((Arrays.stream(values, Math.max(0, from), to).average().orElseThrow() - last) / scale);
    }

    private float deviation(int from, int to) {
        double mean = Arrays.stream(values, from, to).average().orElseThrow();
        double squares = Arrays.stream(values, from, to)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return (float) (Math.sqrt(squares / (to - from)) / scale);
    }
}
