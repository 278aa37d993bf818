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

    /**
     * @param table at least one row
     * @param shape its row share is not used
     */
    public static RandomForest fit(Table table, int trees, Shape shape, long seed) {
        Binned binned = Binned.of(table);
        Random random = new Random(seed);
        double[] target = table.targets();
        List<Tree> grown = new ArrayList<>(trees);
        for (int i = 0; i < trees; i++) {
            int[] rows = Draw.bootstrap(table.size(), random);
            int[] features = Draw.share(binned.width(), shape.featureShare(), random);
            grown.add(new Grower(binned, shape, features, rows, target)
                    .grow((leaf, from, to) -> mean(leaf, from, to, target)));
        }
        return new RandomForest(List.copyOf(grown));
    }

    private static double mean(int[] rows, int from, int to, double[] target) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += target[rows[i]];
        }
        return sum / (to - from);
    }

    public double predict(float[] row) {
        return trees.stream().mapToDouble(tree -> tree.valueOf(row)).average().orElseThrow();
    }
}
