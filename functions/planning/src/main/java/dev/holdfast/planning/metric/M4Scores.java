package dev.holdfast.planning.metric;

/**
 * A method's scores over a set of series, as the organisers of M4 work them out: averages over series first, their ratio
 * to Naive2's after.
 *
 * @param smape mean over series of sMAPE, 0 to 200
 * @param mase mean over series of MASE; a series whose scale is zero counts for sMAPE alone
 */
public record M4Scores(double smape, double mase) {

    /** Overall weighted average: 1 is as good as Naive2, less is better. */
    public double owa(M4Scores naive2) {
        return (smape / naive2.smape + mase / naive2.mase) / 2;
    }
}
