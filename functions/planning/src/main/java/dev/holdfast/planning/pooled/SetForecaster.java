package dev.holdfast.planning.pooled;

import dev.holdfast.planning.method.Adjusted;
import dev.holdfast.planning.method.Method;
import dev.holdfast.planning.method.Series;
import dev.holdfast.planning.metric.M4Scores;
import dev.holdfast.planning.metric.M4Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The automatic choice for a set of series of one frequency: what each says by itself blended with what was learned
 * across all. How much of each is what a backtest on the last horizon of the set would have liked, drawn half way to
 * three quarters learned, as one backtest is one draw. It sees nothing but the series given.
 */
public final class SetForecaster {

    private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};
    private static final double PRIOR = 0.75;

    private final Frequency frequency;
    private final int horizon;
    private final Runnable progress;

    /** @param progress is run for each series, twice: in the backtest and in the forecast */
    public SetForecaster(Frequency frequency, int horizon, Runnable progress) {
        this.frequency = frequency;
        this.horizon = horizon;
        this.progress = progress;
    }

    /**
     * Forecasts of a whole set.
     *
     * @param pooledShare of what was learned across series, 0 to 1
     */
    public record SetForecast(double pooledShare, List<Interval> forecasts) {}

    /** What both sides say about one series. */
    private record Sides(double[] own, Optional<double[]> pooled) {

        double[] blend(double share) {
            double[] learned = pooled.orElse(own);
            double[] blended = new double[own.length];
            Arrays.setAll(blended, i -> (1 - share) * own[i] + share * learned[i]);
            return blended;
        }
    }

    public SetForecast forecast(List<Series> set) {
        List<Series> old =
                set.stream().filter(each -> each.length() > 2 * horizon).toList();
        List<Series> before =
                old.stream().map(each -> each.until(each.length() - horizon)).toList();
        List<Sides> backtest = sides(before);
        double share = (PRIOR + bestShare(old, before, backtest)) / 2;
        Spread spread = new Spread(horizon);
        for (int i = 0; i < old.size(); i++) {
            spread.add(before.get(i), future(old.get(i)), backtest.get(i).blend(share));
        }
        List<Sides> sides = sides(set);
        List<Interval> forecasts = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            forecasts.add(spread.around(set.get(i), sides.get(i).blend(share)));
        }
        return new SetForecast(share, forecasts);
    }

    private List<Sides> sides(List<Series> set) {
        Pool pool = Pool.learn(set, frequency, horizon);
        Method own = frequency.own();
        List<Sides> sides = new ArrayList<>();
        for (Series each : set) {
            sides.add(new Sides(own.forecast(each, horizon), pool.forecast(each)));
            progress.run();
        }
        return sides;
    }

    private double[] future(Series series) {
        return Arrays.copyOfRange(series.values(), series.length() - horizon, series.length());
    }

    /** By OWA over the backtest. */
    private double bestShare(List<Series> whole, List<Series> before, List<Sides> backtest) {
        if (whole.isEmpty()) {
            return PRIOR;
        }
        Method naive2 = Adjusted.naive2();
        List<double[]> yardstick =
                before.stream().map(each -> naive2.forecast(each, horizon)).toList();
        M4Scores naive = score(whole, before, yardstick);
        double best = PRIOR;
        double least = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            List<double[]> blended =
                    backtest.stream().map(each -> each.blend(share)).toList();
            double owa = score(whole, before, blended).owa(naive);
            if (owa < least) {
                least = owa;
                best = share;
            }
        }
        return best;
    }

    private M4Scores score(List<Series> whole, List<Series> before, List<double[]> forecasts) {
        M4Tally tally = new M4Tally();
        for (int i = 0; i < whole.size(); i++) {
            Series seen = before.get(i);
            tally.add(seen.values(), seen.season(), future(whole.get(i)), forecasts.get(i));
        }
        return tally.scores();
    }
}
