package dev.holdfast.planning.demand;

import dev.holdfast.planning.trees.BoostedTrees;
import dev.holdfast.planning.trees.BoostedTrees.Plan;
import dev.holdfast.planning.trees.Loss;
import dev.holdfast.planning.trees.Shape;
import dev.holdfast.planning.trees.Table;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Boosted trees learned across SKUs: one for each quantile (Koenker and Bassett, 1978), one for the mean. Demand of SKUs
 * differs in size; what follows on a level, a spread and a frequency is alike.
 */
final class DemandTrees {

    /** Rows that are learned from at most: what bounds time and memory however many SKUs there are. */
    private static final int MOST_ROWS = 40_000;

    private static final int LEAST_ROWS = 2_000;
    private static final int STEPS_OF_ORIGIN = 5;
    /** Trading days since its first demand that a SKU has at an origin. */
    static final int LEAST_LIFE = 30;

    /** Farther ahead a day is like that one, but for its weekday and the year's ramp. */
    private static final int FARTHEST = 56;

    private static final int NEAREST = 7;
    /** Before that, the shop itself has just begun. */
    private static final int LEAST_BEFORE = 60;

    /** A wholesaler's order of a month's demand is a spike that nobody foresees; what it exceeds this by is not learned. */
    private static final double MOST_TARGET = 15;

    private static final long SEED = 2011;

    private final List<BoostedTrees> quantiles;
    private final BoostedTrees mean;
    private final int farthest;

    private DemandTrees(List<BoostedTrees> models, int farthest) {
        this.farthest = farthest;
        this.quantiles = List.copyOf(models.subList(0, models.size() - 1));
        this.mean = models.getLast();
    }

    /**
     * @param end trading days that are over; nothing later is read
     * @return null if there is too little to learn from
     */
    @Nullable
    static DemandTrees learn(List<History> histories, int end, TradingCalendar calendar, int horizon) {
        int farthest = Math.clamp(horizon, NEAREST, FARTHEST);
        Table table = rows(histories, end, calendar, farthest);
        return table.size() < LEAST_ROWS ? null : new DemandTrees(BoostedTrees.fit(table, plans()), farthest);
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(farthest);
        out.writeByte(quantiles.size() + 1);
        for (BoostedTrees each : quantiles) {
            each.write(out);
        }
        mean.write(out);
    }

    static DemandTrees read(DataInput in) throws IOException {
        int farthest = in.readUnsignedShort();
        int count = in.readUnsignedByte();
        List<BoostedTrees> models = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            models.add(BoostedTrees.read(in));
        }
        return new DemandTrees(models, farthest);
    }

    private static List<Plan> plans() {
        Shape shape = new Shape(15, 100, 0.4, 0.5);
        List<Plan> plans = new ArrayList<>();
        for (double level : Quantiles.levels()) {
            plans.add(new Plan(new Loss.Quantile(level), 70, 0.1, shape, SEED));
        }
        plans.add(new Plan(new Loss.Squared(), 50, 0.1, shape, SEED));
        return plans;
    }

    /** Origins at even distances over all lives, and of each some steps, drawn. */
    private static Table rows(List<History> histories, int end, TradingCalendar calendar, int farthest) {
        long origins = histories.stream()
                .mapToLong(each -> Math.max(0, end - farthest - each.first() - LEAST_LIFE + 1))
                .sum();
        int every = (int) Math.max(3, origins * STEPS_OF_ORIGIN / MOST_ROWS + 1);
        Random random = new Random(SEED);
        Table table = new Table(DemandFeatures.COUNT);
        int shift = 0;
        for (History each : histories) {
            shift = (shift + 1) % every;
            for (int at = end - farthest - shift;
                    at >= Math.max(LEAST_BEFORE, each.first() + LEAST_LIFE);
                    at -= every) {
                DemandFeatures features = new DemandFeatures(each, at, calendar);
                for (int i = 0; i < STEPS_OF_ORIGIN; i++) {
                    int step = 1 + random.nextInt(farthest);
                    table.add(
                            features.of(step, farthest),
                            Math.min(each.units()[at - 1 + step] / features.scale(), MOST_TARGET));
                }
            }
        }
        return table;
    }

    Quantiles quantiles(DemandFeatures features, double[] ramp) {
        double[][] values = new double[quantiles.size()][];
        for (int level = 0; level < values.length; level++) {
            values[level] = quantile(level, features, ramp);
        }
        return new Quantiles(values);
    }

    double[] quantile(int level, DemandFeatures features, double[] ramp) {
        return predict(quantiles.get(level), features, ramp);
    }

    /** Units a day, not below zero. */
    double[] mean(DemandFeatures features, double[] ramp) {
        return predict(mean, features, ramp);
    }

    private double[] predict(BoostedTrees model, DemandFeatures features, double[] ramp) {
        double[] values = new double[ramp.length];
        double[] far = new double[DayOfWeek.values().length];
        Arrays.fill(far, Double.NaN);
        for (int step = 0; step < ramp.length; step++) {
            double predicted;
            if (step + 1 < farthest) {
                predicted = model.predict(features.of(step + 1, farthest));
            } else {
                int weekday = features.weekday(step + 1);
                if (Double.isNaN(far[weekday])) {
                    far[weekday] = model.predict(features.of(step + 1, farthest));
                }
                predicted = far[weekday];
            }
            values[step] = Math.max(0, predicted * features.scale() * ramp[step]);
        }
        return values;
    }
}
