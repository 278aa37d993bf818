package dev.holdfast.planning.capacity;

import java.util.List;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A Markov chain that ends (Kemeny and Snell, Finite Markov Chains, 1960, chapter III), by its fundamental matrix
 * N = (I - Q)^-1.
 *
 * @param transients states that are left again
 * @param ends states that are not
 * @param visits N: how often each transient state (column) is visited on average, from each (row)
 * @param endings B = NR: the probability of ending in each end (column), from each transient state (row)
 */
public record AbsorbingChain(List<String> transients, List<String> ends, double[][] visits, double[][] endings) {

    private static final double SUM_TOLERANCE = 1e-9;

    /**
     * @param among Q: probabilities of going from one transient state (row) to another (column)
     * @param out R: of going from a transient state to an end
     * @throws IllegalArgumentException unless rows are probabilities and every state leads to an end
     */
    public static AbsorbingChain of(List<String> transients, List<String> ends, double[][] among, double[][] out) {
        if (transients.isEmpty() || ends.isEmpty()) {
            throw new IllegalArgumentException("a chain that ends has states that are left and states that are not");
        }
        for (int i = 0; i < transients.size(); i++) {
            check(transients.get(i), among[i], out[i]);
        }
        int size = transients.size();
        RealMatrix stays = MatrixUtils.createRealIdentityMatrix(size).subtract(new Array2DRowRealMatrix(among));
        try {
            RealMatrix visits = new LUDecomposition(stays).getSolver().getInverse();
            RealMatrix endings = visits.multiply(new Array2DRowRealMatrix(out));
            return new AbsorbingChain(transients, ends, visits.getData(), endings.getData());
        } catch (MathIllegalArgumentException singular) {
            throw new IllegalArgumentException("there are states that lead to no end", singular);
        }
    }

    private static void check(String state, double[] among, double[] out) {
        double sum = 0;
        for (double[] row : new double[][] {among, out}) {
            for (double each : row) {
                if (!(each >= 0)) {
                    throw new IllegalArgumentException("no probability: " + each);
                }
                sum += each;
            }
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new IllegalArgumentException("what follows " + state + " has a probability of " + sum);
        }
    }

    /** Steps until the end on average, from each transient state: N times a column of ones. */
    public double[] steps() {
        double[] steps = new double[transients.size()];
        for (int i = 0; i < steps.length; i++) {
            for (double each : visits[i]) {
                steps[i] += each;
            }
        }
        return steps;
    }

    /** The probability of that end, from that state; 0 for what is no end. */
    public double ending(String from, String end) {
        int column = ends.indexOf(end);
        return column < 0 ? 0 : endings[transients.indexOf(from)][column];
    }

    /** How often a state is visited on average, from that one. */
    public double visits(String from, String state) {
        return visits[transients.indexOf(from)][transients.indexOf(state)];
    }
}
