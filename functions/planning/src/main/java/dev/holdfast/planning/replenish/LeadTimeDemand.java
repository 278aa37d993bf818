package dev.holdfast.planning.replenish;

import org.hipparchus.distribution.continuous.GammaDistribution;

/**
 * Demand from an order until the one after it can arrive: over the lead time and the days until the next review. It is
 * taken to be gamma distributed, never below zero and skewed as demand is (Burgin, 1975).
 *
 * @param mean units
 * @param deviation standard deviation, units
 */
public record LeadTimeDemand(double mean, double deviation) {

    /** How days of one SKU miss their forecast together: what the real history's totals are best described with. */
    private static final double CORRELATION = 0.05;

    private static final double LEAST = 1e-6;
    private static final double MOST_SHAPE = 1e6;

    public LeadTimeDemand {
        if (!(mean >= 0 && deviation >= 0 && mean + deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("demand is a number, not below zero");
        }
    }

    /**
     * The days' variances, what they share, and that of the lead time times the square of a day's demand (Hadley and
     * Whitin, 1963).
     *
     * @param review days from one order to the next; 0 if one can be sent at any time
     */
    public static LeadTimeDemand over(Outlook outlook, LeadTime lead, int review) {
        int days = days(lead, review);
        if (days > outlook.days()) {
            throw new IllegalArgumentException("the forecast ends before what is ordered now can be replaced");
        }
        double mean = outlook.total(days);
        double variance = 0;
        double together = 0;
        for (int day = 0; day < days; day++) {
            double deviation = outlook.deviation()[day];
            variance += deviation * deviation;
            together += deviation;
        }
        double late = mean / days * lead.deviation();
        return new LeadTimeDemand(
                mean, Math.sqrt((1 - CORRELATION) * variance + CORRELATION * together * together + late * late));
    }

    /** Days that one order has to last, at least one. */
    public static int days(LeadTime lead, int review) {
        return Math.max(1, (int) Math.round(lead.mean() + review));
    }

    /** The same, relatively, about another mean. */
    public LeadTimeDemand around(double other) {
        return new LeadTimeDemand(other, mean < LEAST ? deviation : deviation * other / mean);
    }

    /** Units that demand does not exceed with that probability. */
    public double quantile(double level) {
        if (mean < LEAST) {
            return 0;
        }
        double shape = shape();
        return shape > MOST_SHAPE ? mean : gamma(shape).inverseCumulativeProbability(level);
    }

    /** Units that are asked for in vain, on average, if so many are there at first (the gamma's loss function). */
    public double expectedShort(double units) {
        double shape = shape();
        if (mean < LEAST || shape > MOST_SHAPE) {
            return Math.max(0, mean - units);
        }
        if (units <= 0) {
            return mean - units;
        }
        double above = 1 - gamma(shape + 1).cumulativeProbability(units);
        return Math.max(0, mean * above - units * (1 - gamma(shape).cumulativeProbability(units)));
    }

    private GammaDistribution gamma(double shape) {
        return new GammaDistribution(shape, mean / shape());
    }

    private double shape() {
        return deviation < LEAST ? Double.POSITIVE_INFINITY : mean * mean / (deviation * deviation);
    }
}
