package dev.holdfast.planning.method;

import dev.holdfast.planning.trees.BoostedTrees;
import dev.holdfast.planning.trees.Loss;
import dev.holdfast.planning.trees.RandomForest;
import dev.holdfast.planning.trees.Shape;
import dev.holdfast.planning.trees.Table;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Trees over the last values, the last season's and the place in the season; each forecast is a lag of the next one
 * (Bontempi, Ben Taieb and Le Borgne, 2013, the recursive strategy). They see changes against the last season, so that
 * they can go on beyond what they have seen.
 *
 * @param kind a random forest (Breiman, 2001) or boosted trees (Friedman, 2001)
 */
public record LaggedTrees(Kind kind) implements Method {

    /** Which trees. */
    public enum Kind {
        FOREST,
        BOOSTED
    }

    private static final int LAGS = 6;
    private static final int LEAST_ROWS = 30;
    private static final Shape SHAPE = new Shape(8, 5, 0.8, 0.7);
    private static final long SEED = 1;

    @Override
    public String name() {
        return kind == Kind.FOREST ? "random forest" : "boosted trees";
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        int season = series.season();
        int first = season + LAGS;
        if (series.length() < first + LEAST_ROWS) {
            return new SeasonalNaive().forecast(series, horizon);
        }
        Table table = new Table(LAGS + 1);
        for (int i = first; i < series.length(); i++) {
            table.add(row(series.values(), i, season), series.values()[i] - series.values()[i - season]);
        }
        ToDoubleFunction<float[]> model = model(table);
        double[] values = Arrays.copyOf(series.values(), series.length() + horizon);
        for (int i = series.length(); i < values.length; i++) {
            values[i] = values[i - season] + model.applyAsDouble(row(values, i, season));
        }
        return Arrays.copyOfRange(values, series.length(), values.length);
    }

    private ToDoubleFunction<float[]> model(Table table) {
        return switch (kind) {
            case FOREST -> RandomForest.fit(table, 50, SHAPE, SEED)::predict;
            case BOOSTED ->
                BoostedTrees.fit(table, new BoostedTrees.Plan(new Loss.Squared(), 60, 0.08, SHAPE, SEED))::predict;
        };
    }

    private static float[] row(double[] values, int at, int season) {
        float[] row = new float[LAGS + 1];
        for (int lag = 1; lag <= LAGS; lag++) {
            int back = at - lag;
            row[lag - 1] = (float) (values[back] - values[Math.max(0, back - season)]);
        }
        row[LAGS] = at % season;
        return row;
    }
}
