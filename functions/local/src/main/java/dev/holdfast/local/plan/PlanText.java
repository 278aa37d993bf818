package dev.holdfast.local.plan;

import dev.holdfast.planning.capacity.ArrivalFit;
import dev.holdfast.planning.capacity.CapacityPlan;
import dev.holdfast.planning.capacity.Dispersion;
import dev.holdfast.planning.capacity.Drain;
import dev.holdfast.planning.capacity.Finding;
import dev.holdfast.planning.capacity.FunctionLoad;
import dev.holdfast.planning.capacity.HotSku;
import dev.holdfast.planning.capacity.Peak;
import dev.holdfast.planning.capacity.SeasonCost;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A capacity plan, for people. */
final class PlanText {

    private static final int BAR = 40;

    private final StringJoiner text = new StringJoiner("\n");
    private final CapacityPlan plan;

    private PlanText(CapacityPlan plan) {
        this.plan = plan;
    }

    static String of(CapacityPlan plan) {
        PlanText all = new PlanText(plan);
        all.line("From %s.", plan.sample());
        all.line(
                "For %d days of trade, %s times the orders, with a confidence of %s %%.",
                plan.asked().days(),
                plain(plan.asked().growth()),
                plain(plan.asked().confidence() * 100));
        all.arrivals(plan.arrivals());
        all.peak(plan.peak());
        all.functions();
        all.writes();
        all.drain(plan.drain());
        all.cost(plan.cost());
        JourneyText.add(all.text, plan.journey());
        all.checks();
        all.findings();
        return all.text.toString();
    }

    private void arrivals(ArrivalFit fit) {
        line("");
        line("Orders a minute, by hour of the day (as they came; maximum likelihood)");
        double most = fit.meanByHour().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        fit.meanByHour()
                .forEach((hour, mean) ->
                        line("  %02d h %9.3f  %s", hour, mean, "#".repeat((int) Math.round(BAR * mean / most))));
        Dispersion dispersion = fit.dispersion();
        line(
                "  over-dispersion: index %.3f (Fisher 1950), score %.2f, p = %.3f (Dean and Lawless 1989)",
                dispersion.index(), dispersion.score(), dispersion.probability());
        line(
                "  Akaike's criterion: Poisson %,.1f, negative binomial %,.1f",
                fit.poissonAic(), fit.negativeBinomialAic());
        Double size = fit.size();
        line(
                size == null
                        ? "  so: Poisson (1837)"
                        : "  so: negative binomial, the rate varies by a Gamma distribution of shape %.2f (Greenwood and Yule 1920)",
                size == null ? new Object[] {} : new Object[] {size});
    }

    private void peak(Peak peak) {
        line("");
        line(
                "The peak: the greatest of %,d minutes (the product of their distributions, not one minute's quantile)",
                peak.minutes());
        row("busiest minute, not exceeded with that confidence", peak.ordersAMinute() + " orders");
        row("busiest minute of a typical season (median)", peak.ordersAMinuteTypical() + " orders");
        row("for comparison, one minute of the busiest hour alone", peak.ordersAMinuteOnce() + " orders");
        row("orders a second in the busiest minute", number(peak.ordersASecond()));
        row("orders in its busiest second", peak.ordersABusiestSecond() + " orders");
    }

    private void functions() {
        line("");
        line("Lambda in the peak minute, as if every step of an order's life fell into it");
        line(
                "  busy: Little 1961, rate x duration. At once, with that confidence: requests by a Poisson number of busy");
        line("  instances (Palm 1943), deliveries by Erlang C 1917 until nobody waits a second for a consumer.");
        line(
                "  %-16s %9s %7s %8s %8s %8s %9s %11s %7s %9s",
                "function",
                "a second",
                "batch",
                "ms",
                "busy",
                "at once",
                "declared",
                "utilisation",
                "P(wait)",
                "done in s");
        plan.functions().forEach(this::function);
    }

    private void function(FunctionLoad load) {
        line(
                "  %-16s %9s %7.1f %8.1f %8.4f %8d %9s %11s %7s %9s",
                load.function(),
                number(load.perSecond()),
                load.batch(),
                load.milliseconds(),
                load.busy(),
                load.atOnce(),
                load.declared() == null ? "" : load.declared().toString(),
                percent(load.utilisation()),
                percent(load.waiting()),
                load.handledWithinSeconds() == null
                        ? load.declared() == null ? "" : "never"
                        : String.format(Locale.ENGLISH, "%.2f", load.handledWithinSeconds()));
    }

    private void writes() {
        line("");
        line(
                plan.asked().burst() == 0
                        ? "DynamoDB in the peak minute (counted units an order x orders a second)"
                        : "DynamoDB in the peak minute, while the burst is decided as fast as the queue's consumers can");
        line("  %-20s %16s %16s", "table", "units an order", "units a second");
        plan.tables()
                .forEach(each ->
                        line("  %-20s %16.2f %16s", each.table(), each.unitsAnOrder(), number(each.unitsASecond())));
        HotSku hot = plan.hotSku();
        line("");
        line(
                "The hottest SKU, %s, in %.1f %% of the %s (1,000 write units a partition a second)",
                hot.sku(), 100 * hot.share(), plan.asked().burst() == 0 ? "orders" : "burst's orders");
        row("orders a second that ask for it", number(hot.ordersASecond()));
        row("writes of its item an order, in these batches", number(hot.writesAnOrder()));
        row("write units a second of its item", number(hot.unitsASecond()));
        row(
                "buckets",
                hot.buckets()
                        + (hot.bucketsAlone() > hot.buckets()
                                ? " (a transaction an order would need %d)".formatted(hot.bucketsAlone())
                                : ""));
    }

    private void drain(Drain drain) {
        line("");
        line("The queue of reservations (deliveries at once x full batch / duration)");
        row("orders that can be decided a second", number(drain.ordersASecondMax()));
        row("the peak minute's orders, all in one second, are decided in", seconds(drain.peakMinuteSeconds()));
        if (drain.burst() > 0) {
            row(
                    "%,d orders at once, beside the peak, are decided in".formatted(drain.burst()),
                    seconds(drain.burstSeconds()));
        }
    }

    private void cost(SeasonCost cost) {
        line("");
        line(
                "What it costs (%s, prices of %s; use counted on %s by ./holdfast cost; durations assumed)",
                cost.region(), cost.prices(), cost.counted());
        row("orders", "%,.0f".formatted(cost.orders()));
        row("dollars, from request to door", "%,.2f".formatted(cost.dollars()));
        row("dollars a million orders like these", "%,.2f".formatted(cost.dollarsAMillion()));
        cost.parts().forEach(part -> row("  of the dollars: " + part.what(), "%,.2f".formatted(part.dollars())));
        row("besides, receives from empty queues meanwhile", "%,.2f".formatted(cost.idleDollars()));
    }

    private void checks() {
        line("");
        line("Formulas beside what was measured");
        plan.checks().forEach(check -> {
            line("  %s", check.what());
            line(
                    "    planned %s, measured %s: %+.0f %%   (%s; %s)",
                    number(check.planned()),
                    number(check.measured()),
                    check.differencePercent(),
                    check.formula(),
                    check.source());
        });
    }

    private void findings() {
        line("");
        line("What the peak needs beside what there is");
        for (Finding finding : plan.findings()) {
            line(
                    "  %-58s %10s of %8s  %s",
                    finding.what(),
                    number(finding.needed()),
                    number(finding.limit()),
                    finding.enough() ? "enough" : "TOO SMALL: " + finding.otherwise());
        }
    }

    private void row(String what, String value) {
        line("  %-62s %s", what, value);
    }

    private static String seconds(@Nullable Double seconds) {
        return seconds == null ? "never" : number(seconds) + " s";
    }

    private static String percent(@Nullable Double part) {
        return part == null ? "" : String.format(Locale.ENGLISH, "%.1f %%", 100 * part);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Whole if it is, otherwise with four digits that count. */
    static String number(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ENGLISH, "%,.0f", value);
        }
        return value >= 100
                ? String.format(Locale.ENGLISH, "%,.1f", value)
                : String.format(Locale.ENGLISH, value >= 1 ? "%.2f" : "%.4f", value);
    }

    @SuppressWarnings("AnnotateFormatMethod") // every format stands beside its values, above
    private void line(String format, Object... values) {
        text.add(values.length == 0 ? format : String.format(Locale.ENGLISH, format, values));
    }
}
