package dev.holdfast.planning.method;

/**
 * A straight line, the season as sine and cosine waves (Harvey, 1989) and what else is known of each step, such as
 * promotions, by least squares.
 *
 * @param waves at most so many, fewer for short seasons
 * @param known what is known of each step of the past and then of the future; empty columns where nothing is
 */
public record SeasonalRegression(int waves, double[][] known) implements Method {

    private static final double[] NOTHING = {};

    /** Trend and season alone. */
    public static SeasonalRegression plain() {
        return new SeasonalRegression(4, new double[0][]);
    }

    @Override
    public String name() {
        return "regression";
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        int width = 1 + 2 * pairs(series.season()) + known(0).length;
        if (series.length() < width + 2) {
            return new Naive().forecast(series, horizon);
        }
        double[][] rows = new double[series.length()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i, series);
        }
        Regression fitted = Regression.fit(rows, series.values());
        double[] forecast = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            forecast[step] = fitted.at(row(series.length() + step, series));
        }
        return forecast;
    }

    private double[] row(int at, Series series) {
        int pairs = pairs(series.season());
        double[] also = known(at);
        double[] row = new double[1 + 2 * pairs + also.length];
        row[0] = (double) at / series.length();
        for (int wave = 1; wave <= pairs; wave++) {
            double angle = 2 * Math.PI * wave * at / series.season();
            row[2 * wave - 1] = Math.sin(angle);
            row[2 * wave] = Math.cos(angle);
        }
        System.arraycopy(also, 0, row, 1 + 2 * pairs, also.length);
        return row;
    }

    /** Half a season has all there are. */
    private int pairs(int season) {
        return Math.min(waves, season / 2);
    }

    private double[] known(int at) {
        return at < known.length ? known[at] : NOTHING;
    }
}
