package dev.holdfast.planning.method;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Where a function within bounds is smallest, by Hipparchus' Nelder and Mead (1965). */
final class Minimum {

    private static final double CLOSE = 1e-6;

    private final ToDoubleFunction<double[]> function;
    private final double[] low;
    private final double[] high;
    private double best = Double.POSITIVE_INFINITY;
    private double[] at;

    private Minimum(ToDoubleFunction<double[]> function, double[] low, double[] high, double[] start) {
        this.function = function;
        this.low = low;
        this.high = high;
        this.at = start.clone();
    }

    /**
     * @param start within the bounds
     * @param evaluations at most so many, after which the best one seen counts
     */
    static double[] of(
            ToDoubleFunction<double[]> function, double[] low, double[] high, double[] start, int evaluations) {
        if (start.length == 0) {
            return start;
        }
        Minimum search = new Minimum(function, low, high, start);
        double[] steps = new double[start.length];
        for (int i = 0; i < steps.length; i++) {
            double room = (high[i] - low[i]) / 5;
            steps[i] = start[i] + room > high[i] ? -room : room;
        }
        try {
            new SimplexOptimizer(CLOSE, 1e-12)
                    .optimize(
                            new MaxEval(evaluations),
                            new ObjectiveFunction(search::value),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(steps));
        } catch (MathIllegalStateException enough) {
            return search.at;
        }
        return search.at;
    }

    /** Outside of the bounds it is worse than on them, the more the farther. */
    private double value(double[] point) {
        double[] inside = point.clone();
        double outside = 0;
        for (int i = 0; i < point.length; i++) {
            inside[i] = Math.clamp(point[i], low[i], high[i]);
            outside += Math.abs(point[i] - inside[i]) / (high[i] - low[i]);
        }
        double value = function.applyAsDouble(inside);
        if (Double.isNaN(value)) {
            return Double.MAX_VALUE;
        }
        if (value < best) {
            best = value;
            at = inside;
        }
        return value + Math.abs(value) * outside + outside * Double.MIN_NORMAL;
    }

    @Override
    public String toString() {
        return best + " at " + Arrays.toString(at);
    }
}
