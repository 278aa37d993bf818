package dev.holdfast.planning.pooled;

import dev.holdfast.planning.trees.BoostedTrees;
import dev.holdfast.planning.trees.Table;
import java.util.List;

/** Boosted trees learned across series by one recipe (the global model: Montero-Manso and Hyndman, 2021). */
final class PooledTrees {

    private final Recipe recipe;
    private final List<BoostedTrees> members;
    private final int horizon;

    private PooledTrees(Recipe recipe, List<BoostedTrees> members, int horizon) {
        this.recipe = recipe;
        this.members = members;
        this.horizon = horizon;
    }

    /** @param series each at least a horizon longer than the recipe's least history */
    static PooledTrees fit(Recipe recipe, List<double[]> series, int horizon) {
        Table table = new Table(recipe.width());
        for (double[] values : series) {
            double[] seen = recipe.transform(values);
            for (int i = 0; i < recipe.origins(); i++) {
                int origin = seen.length - horizon - i * recipe.originStep(horizon);
                if (origin < recipe.leastHistory()) {
                    break;
                }
                learn(table, recipe.at(seen, origin, horizon), seen, origin);
            }
        }
        return new PooledTrees(recipe, BoostedTrees.fit(table, recipe.plans()), horizon);
    }

    private static void learn(Table table, Window window, double[] seen, int origin) {
        for (int step = 0; step < window.rows().length; step++) {
            table.add(window.rows()[step], window.target(step, seen[origin + step]));
        }
    }

    double[] forecast(double[] values) {
        double[] seen = recipe.transform(values);
        Window window = recipe.at(seen, seen.length, horizon);
        double[] forecast = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            float[] row = window.rows()[step];
            double predicted = members.stream()
                    .mapToDouble(each -> each.predict(row))
                    .average()
                    .orElseThrow();
            forecast[step] = recipe.back(window.value(step, predicted));
        }
        return forecast;
    }
}
