package dev.holdfast.planning.capacity;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * The negative binomial's size of greatest likelihood, given each hour's mean. The means need no search: whatever the size,
 * the likeliest mean of equally distributed counts is their average (Anscombe, 1950).
 */
final class SizeSearch {

    private static final double LOG_SIZE_MIN = Math.log(1e-3);
    private static final double LOG_SIZE_MAX = Math.log(1e9);
    private static final int STEPS = 28;

    private SizeSearch() {}

    static double best(MinuteCounts counts) {
        UnivariateFunction likelihood = logSize -> logLikelihood(counts, Math.exp(logSize));
        double step = (LOG_SIZE_MAX - LOG_SIZE_MIN) / STEPS;
        double best = LOG_SIZE_MIN;
        for (int i = 1; i <= STEPS; i++) {
            double next = LOG_SIZE_MIN + i * step;
            best = likelihood.value(next) > likelihood.value(best) ? next : best;
        }
        return Math.exp(new BrentOptimizer(1e-9, 1e-9)
                .optimize(
                        new MaxEval(1_000),
                        new UnivariateObjectiveFunction(likelihood),
                        GoalType.MAXIMIZE,
                        new SearchInterval(
                                Math.max(LOG_SIZE_MIN, best - step), Math.min(LOG_SIZE_MAX, best + step), best))
                .getPoint());
    }

    /** @param size infinite for Poisson */
    static double logLikelihood(MinuteCounts counts, double size) {
        double sum = 0;
        for (var hour : counts.minutes().entrySet()) {
            ArrivalLaw law = ArrivalLaw.of(counts.mean(hour.getKey()), size);
            for (var each : hour.getValue().entrySet()) {
                sum += (double) each.getValue() * law.logProbability(each.getKey());
            }
        }
        return sum;
    }
}
