package dev.holdfast.shipping.arrival;

/**
 * The few numbers that were chosen by the backtest, {@code ./holdfast bench arrivals}.
 *
 * @param weeks how many weeks back parcels count
 * @param halfLifeWeeks after how many weeks a parcel counts half
 * @param priorParcels how many parcels of its own a lane needs to count as much as all that it is part of
 * @param priorMiddle the same for the middle of its times, to which what is wider is stretched
 * @param restShare the share of deliveries on days of rest from which a lane is taken to deliver on every day
 * @param tailShare the probability that a parcel's time comes from no experience at all
 */
public record Tuning(
        int weeks, double halfLifeWeeks, double priorParcels, double priorMiddle, double restShare, double tailShare) {

    public static final Tuning USUAL = new Tuning(16, 10, 10, 1, 0.05, 0.01);
}
