package dev.holdfast.planning.simulation;

import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.replenish.LeadTime;
import dev.holdfast.planning.replenish.LeadTimeDemand;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.GammaDistribution;

/**
 * What is played: real demand, made-up suppliers. Each takes orders on every fifth trading day, not all on the same, and
 * delivers each after a time of its own, gamma distributed in whole trading days. All policies meet the same lead times.
 *
 * @param calendar of the history, and some planned days after it
 * @param days of the calendar that are played
 */
public record World(TradingCalendar calendar, int days, List<Item> items, List<LeadTime> suppliers, long seed) {

    /** Trading days from a supplier's order day to the next. */
    public static final int REVIEW = 5;

    /** Before, nobody knows enough to order by. */
    static final int FIRST_DAY = 60;

    /** Trading days of life after which a SKU is played: until then it is new. */
    static final int LEAST_LIFE = 30;

    public World {
        int supplied = suppliers.size();
        if (supplied == 0 || items.stream().anyMatch(each -> each.supplier() < 0 || each.supplier() >= supplied)) {
            throw new IllegalArgumentException("every SKU has a supplier");
        }
        items = List.copyOf(items);
        suppliers = List.copyOf(suppliers);
        if (items.isEmpty() || days <= FIRST_DAY || days > calendar.size()) {
            throw new IllegalArgumentException("some SKUs are played, over more than " + FIRST_DAY + " days");
        }
    }

    /** @param calendar of the history alone */
    public static World of(TradingCalendar calendar, List<Item> items, List<LeadTime> suppliers, long seed) {
        int longest = suppliers.stream()
                .mapToInt(each -> LeadTimeDemand.days(each, REVIEW))
                .max()
                .orElse(0);
        return new World(
                PlannedDays.extended(calendar, longest + Foresight.FORECAST_EVERY),
                calendar.size(),
                items,
                suppliers,
                seed);
    }

    /** Near and far, punctual and not: trading days from an order to its receipt, mean and standard deviation, times a factor. */
    public static List<LeadTime> usualSuppliers(double factor) {
        double[] mean = {5, 8, 10, 12, 15, 18, 6, 10, 14, 20};
        double[] variation = {0.1, 0.2, 0.5, 0.3, 0.15, 0.4, 0.6, 0.25, 0.1, 0.35};
        LeadTime[] all = new LeadTime[mean.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new LeadTime(factor * mean[i], factor * variation[i] * mean[i]);
        }
        return List.of(all);
    }

    LeadTime lead(int item) {
        return suppliers.get(items.get(item).supplier());
    }

    boolean takesOrders(int supplier, int day) {
        return (day + supplier) % REVIEW == 0;
    }

    /** Trading days that an order takes, by supplier and day of the order. */
    int[][] leadDays() {
        int[][] all = new int[suppliers.size()][days];
        for (int supplier = 0; supplier < all.length; supplier++) {
            SplittableRandom random = new SplittableRandom(seed + supplier);
            for (int day = 0; day < days; day++) {
                all[supplier][day] = leadDays(suppliers.get(supplier), random.nextDouble());
            }
        }
        return all;
    }

    private static int leadDays(LeadTime lead, double chance) {
        double variance = lead.deviation() * lead.deviation();
        double days = variance == 0
                ? lead.mean()
                : new GammaDistribution(lead.mean() * lead.mean() / variance, variance / lead.mean())
                        .inverseCumulativeProbability(chance);
        return (int) Math.max(1, Math.rint(days));
    }

    /** Whether the largest line of that day comes before the others. */
    boolean largestFirst(int item, int day) {
        return new SplittableRandom(seed + 7L * day + 2_000_003L * item).nextBoolean();
    }

    /** The day a SKU's play begins. */
    int begin(int item) {
        return Math.max(FIRST_DAY, items.get(item).history().first() + LEAST_LIFE);
    }
}
