package dev.holdfast.planning.capacity;

/**
 * What is asked.
 *
 * @param confidence with which the season is to stay below what is planned for, from 0.5 on and below 1
 * @param growth times as many orders as were seen, from 0.01 to a million
 * @param days of trade of the season, 1 to 366
 * @param burst orders of the hottest SKU that come at once on top of the peak, 0 to a billion
 */
public record PlanOptions(double confidence, double growth, int days, long burst) {

    public static final double CONFIDENCE_MIN = 0.5;
    public static final double CONFIDENCE_MAX = 0.999_999;
    public static final double GROWTH_MIN = 0.01;
    public static final double GROWTH_MAX = 1_000_000;
    public static final int DAYS_MAX = 366;
    public static final int BURST_MAX = 1_000_000_000;

    public PlanOptions {
        if (!(confidence >= CONFIDENCE_MIN && confidence <= CONFIDENCE_MAX)) {
            throw new IllegalArgumentException("no plan has a confidence of " + confidence);
        }
        if (!(growth >= GROWTH_MIN && growth <= GROWTH_MAX)) {
            throw new IllegalArgumentException("no shop grows " + growth + " times");
        }
        if (days < 1 || days > DAYS_MAX || burst < 0 || burst > BURST_MAX) {
            throw new IllegalArgumentException("no season has %d days and a burst of %d".formatted(days, burst));
        }
    }
}
