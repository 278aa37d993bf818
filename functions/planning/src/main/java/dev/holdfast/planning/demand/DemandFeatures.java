package dev.holdfast.planning.demand;

import java.util.Arrays;

/** What trees know of a SKU's demand at the end of its history: levels, spread, how often, all in units of its recent level. */
final class DemandFeatures {

    static final int COUNT = 21;
    private static final int[] WINDOWS = {6, 12, 24, 48, 96, 200};
    private static final double LEAST_SCALE = 0.1;

    private final TradingCalendar calendar;
    private final int end;
    private final double scale;
    private final float[] ofSku;

    /** @param end trading days that are over; nothing later is read */
    DemandFeatures(History history, int end, TradingCalendar calendar) {
        this.calendar = calendar;
        this.end = end;
        this.scale = scale(history);
        this.ofSku = ofSku(history);
    }

    /** Weeks, months and most of a year together: no single spike makes it. */
    private double scale(History history) {
        double mean = (mean(history, 24, end) + mean(history, 48, end) + mean(history, 200, end)) / 3;
        return Math.max(mean, LEAST_SCALE);
    }

    /** Units a day that a prediction of 1 stands for. */
    double scale() {
        return scale;
    }

    private float[] ofSku(History history) {
        float[] row = new float[COUNT];
        int next = 2;
        for (int window : WINDOWS) {
            row[next++] = (float) (mean(history, window, end) / scale);
        }
        double units = mean(history, 48, end) + LEAST_SCALE;
        for (int window : new int[] {6, 24, 48}) {
            row[next++] = (float) (mean(history.lines(), history.first(), window, end) / units);
        }
        double[] month = sorted(history, 24);
        double[] quarter = sorted(history, 48);
        row[next++] = (float) (at(month, 0.5) / scale);
        row[next++] = (float) (at(quarter, 0.9) / scale);
        row[next++] = (float) (at(quarter, 0.75) / scale);
        row[next++] = (float) (deviation(quarter) / scale);
        row[next++] = shareSold(month);
        row[next++] = shareSold(sorted(history, 96));
        row[next++] = (float) (calendar.meanOrders(end - 6, end) / calendar.meanOrders(end - 24, end));
        row[next++] = (float) (calendar.meanOrders(end - 24, end) / calendar.meanOrders(end - 96, end));
        row[next++] = (float) Math.log(scale);
        row[next] = end - history.first();
        return row;
    }

    /** Monday is 0. */
    int weekday(int step) {
        return calendar.weekday(end - 1 + step);
    }

    /** @param step trading days ahead, from 1; counted as no farther than farthest */
    float[] of(int step, int farthest) {
        float[] row = ofSku.clone();
        row[0] = Math.min(step, farthest);
        row[1] = weekday(step);
        return row;
    }

    private static double mean(History history, int window, int end) {
        return mean(history.units(), history.first(), window, end);
    }

    private static double mean(double[] values, int first, int window, int end) {
        int from = Math.max(first, end - window);
        double sum = 0;
        for (int day = from; day < end; day++) {
            sum += values[day];
        }
        return sum / (end - from);
    }

    private double[] sorted(History history, int window) {
        double[] values = Arrays.copyOfRange(history.units(), Math.max(history.first(), end - window), end);
        Arrays.sort(values);
        return values;
    }

    private static double at(double[] sorted, double level) {
        return Quantiles.ofSorted(sorted, level);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    private static float shareSold(double[] values) {
        return (float) Arrays.stream(values).filter(value -> value > 0).count() / values.length;
    }
}
