package dev.holdfast.planning.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The mean of trees, each grown on a bootstrap of the rows and a share of the features (Breiman, 2001). */
public final class RandomForest {

    private final List<Tree> trees;

    private RandomForest(List<Tree> trees) {
        this.trees = trees;
    }

    /** @param table at least one row; @param shape its row share is not used */
    public static RandomForest fit(Table table, int trees, Shape shape, long seed) {
        Binned binned = Binned.of(table);
        Random random = new Random(seed);
        double[] target = table.targets();
        double[] weight = table.weights();
        double[] pull = new double[target.length];
        for (int i = 0; i < pull.length; i++) {
            pull[i] = target[i] * weight[i];
        }
        List<Tree> grown = new ArrayList<>(trees);
        for (int i = 0; i < trees; i++) {
            int[] rows = Draw.bootstrap(table.size(), random);
            int[] features = Draw.share(binned.width(), shape.featureShare(), random);
            grown.add(new Grower(binned, shape, features, rows, pull, weight)
                    .grow((leaf, from, to) -> mean(leaf, from, to, pull, weight)));
        }
        return new RandomForest(List.copyOf(grown));
    }

    private static double mean(int[] rows, int from, int to, double[] pull, double[] weight) {
        double sum = 0;
        double all = 0;
        for (int i = from; i < to; i++) {
            sum += pull[rows[i]];
            all += weight[rows[i]];
        }
        return sum / all;
    }

    public double predict(float[] row) {
        return trees.stream().mapToDouble(tree -> tree.valueOf(row)).average().orElseThrow();
    }
}
