package dev.holdfast.planning.pooled;

import dev.holdfast.planning.method.Combination;
import dev.holdfast.planning.method.Series;
import java.util.List;
import java.util.Optional;

/** All recipes of a frequency, learned from a set of series. */
final class Pool {

    /** So many series and more have something to say about each other. */
    private static final int LEAST_SERIES = 10;

    private final List<Recipe> recipes;
    private final List<PooledTrees> learned;

    private Pool(List<Recipe> recipes, List<PooledTrees> learned) {
        this.recipes = recipes;
        this.learned = learned;
    }

    static Pool learn(List<Series> set, Frequency frequency, int horizon) {
        List<Recipe> recipes = frequency.recipes();
        List<double[]> usable = set.stream()
                .map(Series::values)
                .filter(values -> recipes.stream().allMatch(each -> suits(each, values, horizon)))
                .toList();
        List<PooledTrees> learned = usable.size() < LEAST_SERIES
                ? List.of()
                : recipes.stream()
                        .map(each -> PooledTrees.fit(each, usable, horizon))
                        .toList();
        return new Pool(recipes, learned);
    }

    private static boolean suits(Recipe recipe, double[] values, int beyond) {
        return values.length >= recipe.leastHistory() + beyond && recipe.takes(values);
    }

    /** Empty where there is nothing learned, or the series is too short or not of the kind. */
    Optional<double[]> forecast(Series series) {
        boolean suits = !learned.isEmpty() && recipes.stream().allMatch(each -> suits(each, series.values(), 0));
        return suits
                ? Optional.of(Combination.of(
                        learned.stream()
                                .map(each -> each.forecast(series.values()))
                                .toList(),
                        Combination.Kind.MEAN))
                : Optional.empty();
    }
}
