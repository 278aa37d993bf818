package dev.holdfast.planning.method;

import dev.holdfast.planning.method.Form.Season;
import dev.holdfast.planning.method.Form.Trend;
import java.util.Comparator;
import java.util.stream.Stream;

/** The form of exponential smoothing with the smallest AICc (Hyndman, Koehler, Snyder and Grose, 2002). */
public final class AutoEts implements Method {

    private static final int LONGEST_SEASON = 24;

    @Override
    public String name() {
        return "ETS";
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        if (series.isConstant()) {
            return new Naive().forecast(series, horizon);
        }
        return Stream.of(Trend.values())
                .flatMap(trend -> Stream.of(Season.values()).map(season -> new Form(trend, season)))
                .filter(form -> !form.isSeasonal() || series.season() <= LONGEST_SEASON)
                .filter(form -> FittedSmoothing.suits(form, series))
                .map(form -> FittedSmoothing.fit(form, series))
                .filter(fit -> Double.isFinite(fit.aicc()))
                .min(Comparator.comparingDouble(FittedSmoothing::aicc))
                .map(fit -> fit.forecast(horizon))
                .orElseGet(() -> new SeasonalNaive().forecast(series, horizon));
    }
}
