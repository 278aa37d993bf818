package dev.holdfast.planning.demand;

import dev.holdfast.planning.method.Adida;
import dev.holdfast.planning.method.Croston;
import dev.holdfast.planning.method.Method;
import dev.holdfast.planning.method.MovingAverage;
import dev.holdfast.planning.method.SeasonalNaive;
import dev.holdfast.planning.method.Smoothing;
import dev.holdfast.planning.method.Tsb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The classical method that a SKU's own backtest likes best, or the mean of the two best where that beats them: by absolute
 * errors for smooth and erratic demand, by squares for intermittent and lumpy, where forecasting nothing would have the
 * smallest absolute error (Kolassa, 2016).
 */
record LocalChoice(Rolling chosen, Errors errors) {

    private static final List<Method> OFTEN =
            List.of(new MovingAverage(28), Smoothing.simple(), Tsb.standard(), new SeasonalNaive(), Adida.standard());
    private static final List<Method> SELDOM =
            List.of(new MovingAverage(28), Smoothing.simple(), Tsb.standard(), Croston.sba(), Adida.standard());

    /** @param alive demand of each day of its life, enough for a backtest, see {@link Rolling#origins} */
    static LocalChoice of(double[] alive, int week, int horizon) {
        DemandClass kind = DemandClass.of(alive);
        boolean often = kind == DemandClass.SMOOTH || kind == DemandClass.ERRATIC;
        List<Scored> scored = new ArrayList<>();
        for (Method method : often ? OFTEN : SELDOM) {
            scored.add(score(Rolling.of(method, alive, week, horizon), alive, week, often));
        }
        scored.sort(Comparator.comparingDouble(Scored::loss));
        Scored best = scored.getFirst();
        Scored both = score(best.rolling().with(scored.get(1).rolling()), alive, week, often);
        Scored chosen = both.loss() < best.loss() ? both : best;
        return new LocalChoice(chosen.rolling(), chosen.errors());
    }

    private record Scored(Rolling rolling, Errors errors, double loss) {}

    private static Scored score(Rolling rolling, double[] alive, int week, boolean absolute) {
        Errors errors = Errors.of(rolling, alive, week);
        return new Scored(rolling, errors, absolute ? errors.mase() : errors.rmsse());
    }
}
