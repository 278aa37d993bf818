package dev.holdfast.planning.demand;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What the trees' quantiles have to be multiplied by to have been right on the days that were held back from learning
 * (split conformal prediction: Romano, Patterson and Candès, 2019; as factors). Half of it is believed, its square root:
 * all SKUs share those few weeks.
 */
record Calibration(double[] factors) {

    /** Trading days before the end that trees do not learn from. */
    static final int HELD_BACK = 28;

    private static final int[] DAYS_BACK = {28, 20, 12, 6};
    private static final double MOST = 1.5;
    private static final double LEAST_SHARE = 0.05;
    private static final int MOST_SKUS = 500;
    private static final int LEAST = 100;

    static Calibration of(DemandTrees trees, List<History> histories, int end, TradingCalendar calendar) {
        double[][] ratios = new double[Quantiles.count()][];
        for (int level = 0; level < ratios.length; level++) {
            int at = level;
            ratios[level] = Arrays.stream(DAYS_BACK)
                    .mapToObj(back -> ratios(trees, histories, end - back, end, calendar, at))
                    .flatMapToDouble(each -> each)
                    .sorted()
                    .toArray();
        }
        double[] factors = new double[ratios.length];
        for (int level = 0; level < factors.length; level++) {
            factors[level] = ratios[level].length < LEAST
                    ? 1
                    : factor(Quantiles.ofSorted(ratios[level], Quantiles.level(level)));
        }
        return new Calibration(factors);
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(factors.length);
        for (double factor : factors) {
            out.writeDouble(factor);
        }
    }

    static Calibration read(DataInput in) throws IOException {
        double[] factors = new double[in.readUnsignedByte()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = in.readDouble();
        }
        return new Calibration(factors);
    }

    private static double factor(double ratio) {
        return Math.clamp(Math.sqrt(ratio), 1 / MOST, MOST);
    }

    /** Demand over its quantile, of all SKUs' days from an origin to the end. */
    private static DoubleStream ratios(
            DemandTrees trees, List<History> histories, int origin, int end, TradingCalendar calendar, int level) {
        double[] ramp = Ramp.of(calendar, origin, end - origin);
        return histories.stream()
                .filter(each -> origin - each.first() >= DemandTrees.LEAST_LIFE)
                .limit(MOST_SKUS)
                .flatMapToDouble(each -> {
                    DemandFeatures features = new DemandFeatures(each, origin, calendar);
                    double[] quantile = trees.quantile(level, features, ramp);
                    double least = LEAST_SHARE * features.scale();
                    return IntStream.range(0, quantile.length)
                            .mapToDouble(step -> each.units()[origin + step] / Math.max(quantile[step], least));
                });
    }

    Quantiles applied(Quantiles quantiles) {
        double[][] values = new double[factors.length][quantiles.steps()];
        for (int level = 0; level < values.length; level++) {
            for (int step = 0; step < quantiles.steps(); step++) {
                values[level][step] = factors[level] * quantiles.value(level, step);
            }
        }
        return new Quantiles(values);
    }
}
