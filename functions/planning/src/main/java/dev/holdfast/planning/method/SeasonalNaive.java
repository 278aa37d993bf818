package dev.holdfast.planning.method;

/** The last season comes again (Hyndman and Athanasopoulos, 2021, section 5.2). Naive while there is no whole season. */
public final class SeasonalNaive implements Method {

    @Override
    public String name() {
        return "seasonal naive";
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        if (series.length() < series.season()) {
            return new Naive().forecast(series, horizon);
        }
        double[] forecast = new double[horizon];
        int start = series.length() - series.season();
        for (int step = 0; step < horizon; step++) {
            forecast[step] = series.values()[start + step % series.season()];
        }
        return forecast;
    }
}
