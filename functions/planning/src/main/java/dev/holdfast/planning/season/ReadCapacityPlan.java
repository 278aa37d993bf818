package dev.holdfast.planning.season;

import dev.holdfast.model.topology.Topology;
import dev.holdfast.planning.capacity.CapacityPlan;
import dev.holdfast.planning.capacity.CapacityPlanner;
import dev.holdfast.planning.capacity.OrderJourney;
import dev.holdfast.planning.capacity.OrderPath;
import dev.holdfast.planning.capacity.PlanOptions;
import dev.holdfast.planning.capacity.Sample;
import dev.holdfast.planning.capacity.SeasonCost.Books;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * {@code GET /capacity-plan?sampleDays=&days=&growth=&confidence=&burst=}: what a season of so many days of trade needs, were
 * it like the last days but so many times as large.
 */
@Singleton
public class ReadCapacityPlan implements HttpOperation {

    private static final int SAMPLE_DAYS = 28;
    private static final int SAMPLE_DAYS_MAX = 92;
    private static final double CONFIDENCE = 0.99;

    private final SeasonReader reader;
    private final InstantSource clock;
    private final CapacityPlanner planner;

    public ReadCapacityPlan(SeasonReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
        this.planner = new CapacityPlanner(Topology.HOLDFAST, Books.standard());
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        request.refuseQueryOtherThan("sampleDays", "days", "growth", "confidence", "burst");
        int sampleDays = request.query("sampleDays", SAMPLE_DAYS, 1, SAMPLE_DAYS_MAX);
        PlanOptions options = new PlanOptions(
                request.query("confidence", CONFIDENCE, PlanOptions.CONFIDENCE_MIN, PlanOptions.CONFIDENCE_MAX),
                request.query("growth", 1, PlanOptions.GROWTH_MIN, PlanOptions.GROWTH_MAX),
                request.query("days", SAMPLE_DAYS, 1, PlanOptions.DAYS_MAX),
                request.query("burst", 0, 0, PlanOptions.BURST_MAX));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        SeenOrders seen = reader.read(today, sampleDays);
        if (seen.isEmpty()) {
            throw new Refusal(Problem.conflict(
                    "no-orders", "a season is planned from orders, and the last " + sampleDays + " days have none"));
        }
        return HttpAnswer.ok(plan(seen, now, options));
    }

    private CapacityPlan plan(SeenOrders seen, Instant now, PlanOptions options) {
        List<OrderPath> paths = seen.drawn().stream()
                .map(order -> OrderPath.of(order.history()))
                .toList();
        List<LocalDateTime> arrivals = seen.arrivals();
        var hottest = seen.hottest();
        Sample sample = new Sample(
                source(seen, arrivals),
                arrivals,
                seen.linesAnOrder(),
                hottest.getKey(),
                (double) hottest.getValue() / (double) seen.drawn().size());
        return planner.plan(sample, options, OrderJourney.of(paths, now));
    }

    private static String source(SeenOrders seen, List<LocalDateTime> arrivals) {
        return String.format(
                Locale.ENGLISH,
                "%,d orders decided from %s on, by UTC's clock%s; lines and histories of %,d orders drawn from %,d",
                arrivals.size(),
                seen.firstDay(),
                seen.complete() ? "" : " (what came before is more than is read at once)",
                seen.drawn().size(),
                seen.decided().size());
    }
}
