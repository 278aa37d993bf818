package dev.holdfast.planning.demand;

/**
 * What demand is expected on each of the coming trading days.
 *
 * @param mean units a day, not below zero
 */
public record Expected(double[] mean, Quantiles quantiles) {

    Expected blend(Expected other, double share) {
        double[] mixed = mean.clone();
        for (int step = 0; step < mixed.length; step++) {
            mixed[step] += share * (other.mean[step] - mean[step]);
        }
        return new Expected(mixed, quantiles.blend(other.quantiles, share));
    }

    /** For so many days: the last days' pattern goes on. */
    Expected extended(int horizon) {
        return new Expected(Quantiles.extended(mean, horizon), quantiles.extended(horizon));
    }
}
