package dev.holdfast.planning.evaluate;

/**
 * How a method did on daily demand; 0 where nothing could be measured.
 *
 * @param wape absolute errors of the mean, as a share of all demand
 * @param mase mean over SKUs and origins of the absolute error of the mean against weekly seasonal naive's
 * @param rmsse the same of squares against naive's, its root
 * @param pinball50 loss of P50, scaled by each SKU's mean demand before the origin, averaged over SKUs and origins; so are
 *     the other two
 * @param pinball the mean of the three
 * @param bias of the mean: share of all demand that was forecast too much, below zero too little
 * @param coverage share of days with demand from P10 to P90, both included
 * @param seriesASecond of one core, with what had to be learned
 */
public record DemandScores(
        String method,
        double wape,
        double mase,
        double rmsse,
        double pinball50,
        double pinball80,
        double pinball95,
        double pinball,
        double bias,
        double coverage,
        double seriesASecond) {}
