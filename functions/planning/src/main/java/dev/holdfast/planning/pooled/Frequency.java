package dev.holdfast.planning.pooled;

import dev.holdfast.planning.method.AutoArima;
import dev.holdfast.planning.method.AutoEts;
import dev.holdfast.planning.method.Combination;
import dev.holdfast.planning.method.DoubleSeasonal;
import dev.holdfast.planning.method.LaggedTrees;
import dev.holdfast.planning.method.Method;
import dev.holdfast.planning.method.SeasonalNaive;
import dev.holdfast.planning.method.Smoothing;
import dev.holdfast.planning.method.Theta;
import dev.holdfast.planning.trees.Loss;
import java.util.List;

/** How often a series is observed, and so which seasons it may have and which methods suit it. */
public enum Frequency {
    HOURLY,
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    YEARLY;

    private static final int DAY = 24;
    private static final int WEEK = 168;

    /** What is learned across series. */
    List<Recipe> recipes() {
        return switch (this) {
            case HOURLY ->
                List.of(
                        new SeasonalRecipe(DAY, WEEK, SeasonalRecipe.Unit.MEAN),
                        new SeasonalRecipe(DAY, WEEK, SeasonalRecipe.Unit.SEASONAL_CHANGE));
            case DAILY -> drift(7);
            case WEEKLY -> drift(52);
            case MONTHLY -> drift(12);
            case QUARTERLY -> drift(4);
            case YEARLY -> drift(2);
        };
    }

    private static List<Recipe> drift(int year) {
        return List.of(
                new DriftRecipe(year, new Loss.Squared(), 200), new DriftRecipe(year, new Loss.Quantile(0.5), 400));
    }

    /** What each series says by itself: the median of methods that fail in different ways. */
    public Method own() {
        return this == HOURLY
                ? new Combination(
                        "own combination",
                        List.of(
                                new SeasonalNaive(),
                                new DoubleSeasonal(WEEK),
                                new LaggedTrees(LaggedTrees.Kind.FOREST)),
                        Combination.Kind.MEAN)
                : new Combination(
                        "own combination",
                        List.of(Smoothing.damped(), new AutoEts(), new Theta(Theta.Kind.DYNAMIC), new AutoArima()),
                        Combination.Kind.MEDIAN);
    }
}
