package dev.holdfast.planning.trees;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Gradient-boosted regression trees (Friedman, 2001; stochastic: Friedman, 2002) over histograms. The same table and seed
 * give the same trees.
 */
public final class BoostedTrees {

    private final double start;
    private final double rate;
    private final List<Tree> trees;

    private BoostedTrees(double start, double rate, List<Tree> trees) {
        this.start = start;
        this.rate = rate;
        this.trees = trees;
    }

    /**
     * How boosting goes.
     *
     * @param trees so many steps
     * @param rate the share of each step that is taken, above 0, up to 1
     */
    public record Plan(Loss loss, int trees, double rate, Shape shape, long seed) {}

    /** @param table at least one row */
    public static BoostedTrees fit(Table table, Plan plan) {
        return fit(table, List.of(plan)).getFirst();
    }

    /** Several on the same rows, which are binned once. */
    public static List<BoostedTrees> fit(Table table, List<Plan> plans) {
        Binned binned = Binned.of(table);
        return plans.stream()
                .map(plan -> new Boosting(binned, table, plan).run())
                .toList();
    }

    public double predict(float[] row) {
        double sum = start;
        for (Tree tree : trees) {
            sum += rate * tree.valueOf(row);
        }
        return sum;
    }

    /** Writes them; the leaves' values keep 24 bits. Trees have at most 127 leaves, features 127 at most. */
    public void write(DataOutput out) throws IOException {
        out.writeDouble(start);
        out.writeDouble(rate);
        out.writeShort(trees.size());
        for (Tree tree : trees) {
            tree.write(out);
        }
    }

    /** What {@link #write} has written. */
    public static BoostedTrees read(DataInput in) throws IOException {
        double start = in.readDouble();
        double rate = in.readDouble();
        int count = in.readUnsignedShort();
        List<Tree> trees = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            trees.add(Tree.read(in));
        }
        return new BoostedTrees(start, rate, List.copyOf(trees));
    }

    /** The state of one run. */
    private static final class Boosting {

        private final Binned binned;
        private final Table table;
        private final Plan plan;
        private final Random random;
        private final double[] residual;
        private final double[] gradient;

        Boosting(Binned binned, Table table, Plan plan) {
            this.binned = binned;
            this.table = table;
            this.plan = plan;
            this.random = new Random(plan.seed());
            this.residual = table.targets();
            this.gradient = new double[residual.length];
        }

        BoostedTrees run() {
            double start = plan.loss().best(residual.clone());
            for (int i = 0; i < residual.length; i++) {
                residual[i] -= start;
            }
            List<float[]> rows =
                    IntStream.range(0, table.size()).mapToObj(table::row).toList();
            List<Tree> trees = new ArrayList<>(plan.trees());
            for (int i = 0; i < plan.trees(); i++) {
                Tree tree = step();
                trees.add(tree);
                for (int row = 0; row < residual.length; row++) {
                    residual[row] -= plan.rate() * tree.valueOf(rows.get(row));
                }
            }
            return new BoostedTrees(start, plan.rate(), List.copyOf(trees));
        }

        private Tree step() {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = plan.loss().gradient(residual[i]);
            }
            Shape shape = plan.shape();
            int[] rows = Draw.share(residual.length, shape.rowShare(), random);
            int[] features = Draw.share(binned.width(), shape.featureShare(), random);
            return new Grower(binned, shape, features, rows, gradient).grow(this::valueOf);
        }

        private double valueOf(int[] rows, int from, int to) {
            double[] residuals = new double[to - from];
            for (int i = from; i < to; i++) {
                residuals[i - from] = residual[rows[i]];
            }
            return plan.loss().best(residuals);
        }
    }
}
