package dev.holdfast.planning.capacity;

import dev.holdfast.planning.capacity.SeasonCost.Books;
import dev.holdfast.planning.cost.Figures;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Holds formulas against what was seen in the sample, and against what was measured of Holdfast. */
final class Checks {

    private static final String EXTREME = "quantile of the busiest of N minutes";
    private static final double TYPICAL = 0.5;
    private static final int DAYS_TO_SPLIT = 6;

    private Checks() {}

    static List<Check> of(Sample sample, ArrivalFit fit, double confidence, BatchQueue reservations, Books books) {
        List<Check> checks = new ArrayList<>();
        MinuteCounts seen = MinuteCounts.of(sample.arrivals());
        checks.add(Check.of(
                "busiest minute of the sample, orders; planned as the typical one",
                EXTREME,
                (double) Peak.season(fit, 1, seen.days()).quantile(TYPICAL),
                (double) seen.busiest(),
                "the sample itself"));
        if (seen.days() >= DAYS_TO_SPLIT) {
            checks.add(heldBack(sample.arrivals(), confidence));
        }
        Figures figures = Figures.standard(Checks.class, "measured.properties");
        checks.add(batches(figures, reservations));
        checks.addAll(measured(figures, books));
        return List.copyOf(checks);
    }

    /** The last third of the days, planned from the days before them. */
    private static Check heldBack(List<LocalDateTime> arrivals, double confidence) {
        List<LocalDate> days = arrivals.stream()
                .map(LocalDateTime::toLocalDate)
                .distinct()
                .sorted()
                .toList();
        LocalDate from = days.get(days.size() * 2 / 3);
        MinuteCounts before = MinuteCounts.of(
                arrivals.stream().filter(at -> at.toLocalDate().isBefore(from)).toList());
        MinuteCounts after = MinuteCounts.of(
                arrivals.stream().filter(at -> !at.toLocalDate().isBefore(from)).toList());
        Busiest planned = Peak.season(ArrivalFit.of(before), 1, after.days());
        return Check.of(
                "busiest minute of the last third of the days, orders; planned from the days before, as not exceeded",
                EXTREME,
                (double) planned.quantile(confidence),
                (double) after.busiest(),
                "the sample from " + from + " on");
    }

    private static Check batches(Figures figures, BatchQueue reservations) {
        return Check.of(
                "orders of a delivery to reserve-stock, at " + Math.round(figures.number("batch.rate"))
                        + " orders a second",
                "the first, and who comes within the window",
                reservations.batch(figures.number("batch.rate")),
                figures.number("batch.orders"),
                figures.text("batch.source"));
    }

    private static List<Check> measured(Figures figures, Books books) {
        BatchQueue here = new BatchQueue(
                (long) figures.number("reserve.consumers"),
                0,
                (long) figures.number("reserve.batch"),
                figures.number("reserve.delivery-seconds"),
                0);
        double lines = figures.number("cost.lines");
        return List.of(
                Check.of(
                        "writes of a hot SKU's item per order, full batches",
                        "one by the orders of a transaction",
                        1.0 / HotSku.ORDERS_A_GROUP,
                        figures.number("hot.writes-an-order"),
                        figures.text("hot.source")),
                Check.of(
                        "orders decided a second on one machine, from its own seconds a delivery",
                        "deliveries at once x batch / duration",
                        here.capacity(),
                        figures.number("reserve.orders-a-second"),
                        figures.text("reserve.source")),
                Check.of(
                        "seconds from acceptance to decision, of that run",
                        "Little: orders open on average / orders decided a second",
                        figures.number("little.open") / figures.number("reserve.orders-a-second"),
                        figures.number("little.seconds"),
                        figures.text("little.source")),
                Check.of(
                        "dollars a million orders, in batches between those that were counted",
                        "linear in lines and in one by the batch",
                        books.prices()
                                .perMillion(books.counts()
                                        .of(lines, figures.number("cost.batch"))
                                        .used()),
                        figures.number("cost.dollars-a-million"),
                        figures.text("cost.source")));
    }
}
