package dev.holdfast.planning.capacity;

import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.OrderCounts;
import dev.holdfast.planning.cost.Prices;
import dev.holdfast.planning.cost.Usage;
import java.time.LocalDate;
import java.util.List;

/**
 * What a season costs, from requests to doors: each hour's orders, in the batches that its rate makes, by what was counted
 * and the price list.
 *
 * @param region whose prices these are
 * @param prices the day of the price list
 * @param counted the day on which it was counted what an order uses
 * @param orders of the season
 * @param dollars for them
 * @param dollarsAMillion for a million orders like them
 * @param parts of the dollars, by what is billed
 * @param idleDollars for receives from empty queues meanwhile, over as many days
 */
public record SeasonCost(
        String region,
        LocalDate prices,
        LocalDate counted,
        double orders,
        double dollars,
        double dollarsAMillion,
        List<Part> parts,
        double idleDollars) {

    private static final double MILLION = 1e6;
    private static final double HOUR_MINUTES = 60;
    private static final double MONTH_DAYS = 30;

    public SeasonCost {
        parts = List.copyOf(parts);
    }

    /** What one kind of use costs. */
    public record Part(String what, double dollars) {}

    /** What is known of prices and of how much an order uses. */
    public record Books(Prices prices, Assumptions assumptions, OrderCounts counts) {

        /** Those that come with Holdfast. */
        public static Books standard() {
            return new Books(Prices.standard(), Assumptions.standard(), OrderCounts.standard());
        }
    }

    static SeasonCost of(
            ArrivalFit fit, double lines, PlanOptions options, BatchQueue reservations, int queues, Books books) {
        Usage used = Usage.NONE;
        double orders = 0;
        for (int hour : fit.meanByHour().keySet()) {
            double aMinute = fit.law(hour, options.growth()).mean();
            double some = aMinute * HOUR_MINUTES * options.days();
            double batch = reservations.batch(aMinute / HOUR_MINUTES);
            used = used.plus(books.counts().of(lines, batch).used().times(some));
            orders += some;
        }
        Prices prices = books.prices();
        double dollars = prices.cost(used);
        Usage idle = books.assumptions().idlePolls().times(queues * options.days() / MONTH_DAYS);
        return new SeasonCost(
                prices.region(),
                prices.date(),
                books.counts().date(),
                orders,
                dollars,
                dollars / orders * MILLION,
                parts(used, prices),
                prices.cost(idle));
    }

    private static List<Part> parts(Usage used, Prices prices) {
        return List.of(
                new Part("HTTP requests", prices.cost(Usage.http(used.httpRequests()))),
                new Part("Lambda", prices.cost(Usage.invoked(used.invocations(), 0, 0, used.gbSeconds(), 0))),
                new Part("write units", prices.cost(Usage.wrote(used.writeUnits(), used.indexWriteUnits()))),
                new Part("read units", prices.cost(Usage.read(used.readUnits()))),
                new Part("SQS requests", prices.cost(Usage.sqs(used.sqsRequests()))),
                new Part("log lines", prices.cost(Usage.logged(used.logBytes()))));
    }
}
