package dev.holdfast.planning.method;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/** Ordinary least squares (Legendre, 1805) by singular values, so that columns that say the same do no harm. */
public final class Regression {

    private final RealVector coefficients;

    private Regression(RealVector coefficients) {
        this.coefficients = coefficients;
    }

    /** @param rows what explains each value, without the constant, which is added */
    public static Regression fit(double[][] rows, double[] values) {
        double[][] design = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            design[i] = withConstant(rows[i]);
        }
        RealVector solved = new SingularValueDecomposition(new Array2DRowRealMatrix(design, false))
                .getSolver()
                .solve(new ArrayRealVector(values, false));
        return new Regression(solved);
    }

    public double at(double... row) {
        return coefficients.dotProduct(new ArrayRealVector(withConstant(row), false));
    }

    private static double[] withConstant(double[] row) {
        double[] full = new double[row.length + 1];
        full[0] = 1;
        System.arraycopy(row, 0, full, 1, row.length);
        return full;
    }
}
