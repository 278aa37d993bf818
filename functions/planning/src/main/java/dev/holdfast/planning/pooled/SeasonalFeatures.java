package dev.holdfast.planning.pooled;

import java.util.Arrays;

/** The features of {@link SeasonalRecipe}, all relative to the level of the last long season. */
final class SeasonalFeatures {

    static final int COUNT = 36;
    private static final int DAYS = 7;

    private final double[] values;
    private final int origin;
    private final int day;
    private final int week;
    private final double mean;
    private final double scale;
    private final float[] ofSeries;

    SeasonalFeatures(double[] values, int origin, int day, int week, double mean, double scale) {
        this.values = values;
        this.origin = origin;
        this.day = day;
        this.week = week;
        this.mean = mean;
        this.scale = scale;
        this.ofSeries = ofSeries();
    }

    /** What is the same for all steps. */
    private float[] ofSeries() {
        float lastDay = level(origin - day, origin);
        return new float[] {
            at(origin - 1),
            at(origin - 2),
            at(origin - 3),
            at(origin - 1) - at(origin - 1 - week),
            at(origin - 1) - at(origin - 1 - day),
            at(origin - 1) - at(origin - 2),
            lastDay,
            lastDay - level(origin - 2 * day, origin - day),
            lastDay - level(origin - week - day, origin - week),
            level(origin - 2 * week, origin - week),
            deviation(origin - week, origin, 0),
            deviation(origin - day, origin, week),
            deviation(origin - week, origin, week),
            (float) (mean / scale)
        };
    }

    float[] of(int step) {
        float[] row = Arrays.copyOf(ofSeries, COUNT);
        int at = origin + step;
        int next = ofSeries.length;
        row[next++] = step;
        row[next++] = step % day;
        for (int lag = 1; lag <= DAYS + 1; lag++) {
            row[next++] = at(at - lag * day);
        }
        float weekBefore = at(at - week);
        float twoWeeksBefore = at(at - 2 * week);
        row[next++] = weekBefore;
        row[next++] = twoWeeksBefore;
        row[next++] = at(at - 3 * week);
        row[next++] = at(at - week + 1);
        row[next++] = at(at - week - 1);
        row[next++] = at(at - 2 * day - 1);
        row[next++] = at(at - 3 * day + 1);
        row[next++] = (weekBefore + twoWeeksBefore) / 2;
        row[next++] = weekBefore - twoWeeksBefore;
        row[next++] = at(at - day) - at(at - week - day);
        addDays(row, next, at);
        return row;
    }

    /** Mean and deviation of the same time on the days of a week, but for the first and last, which may not be known. */
    private void addDays(float[] row, int next, int at) {
        double sum = 0;
        double squares = 0;
        for (int lag = 2; lag < DAYS; lag++) {
            float value = at(at - lag * day);
            sum += value;
            squares += value * value;
        }
        int among = DAYS - 2;
        row[next] = (float) (sum / among);
        row[next + 1] = (float) Math.sqrt(Math.max(0, squares / among - sum * sum / among / among));
    }

    /** NaN for what is not known at the origin. */
    private float at(int index) {
        return index < 0 || index >= origin ? Float.NaN : (float) ((values[index] - mean) / scale);
    }

    private float level(int from, int to) {
        return (float) ((Arrays.stream(values, from, to).average().orElseThrow() - mean) / scale);
    }

    /** Root mean square of the change against so long before; against the mean if that is 0. */
    private float deviation(int from, int to, int before) {
        double sum = 0;
        double center = before == 0 ? Arrays.stream(values, from, to).average().orElseThrow() : 0;
        for (int i = from; i < to; i++) {
            double change = values[i] - (before == 0 ? center : values[i - before]);
            sum += change * change;
        }
        return (float) (Math.sqrt(sum / (to - from)) / scale);
    }
}
