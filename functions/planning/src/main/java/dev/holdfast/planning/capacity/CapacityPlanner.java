package dev.holdfast.planning.capacity;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.planning.capacity.SeasonCost.Books;
import dev.holdfast.planning.cost.Counted;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out what a season needs: arrivals, their peak, and from it what functions, tables and queues have to do. */
public final class CapacityPlanner {

    private static final String DECIDES = "reserve-stock";

    private final Topology topology;
    private final Books books;

    public CapacityPlanner(Topology topology, Books books) {
        this.topology = topology;
        this.books = books;
    }

    /** @param journey of the same shop's orders, if histories are at hand */
    public CapacityPlan plan(Sample sample, PlanOptions options, Optional<OrderJourney> journey) {
        ArrivalFit fit = ArrivalFit.of(MinuteCounts.of(sample.arrivals()));
        Peak peak = Peak.of(fit, options);
        BatchQueue reservations = reservations();
        double batch = reservations.batch(peak.ordersASecond());
        Counted counted = books.counts().of(sample.linesAnOrder(), batch);
        List<FunctionLoad> functions = functions(counted, peak, options.confidence());
        boolean burst = options.burst() > 0;
        List<TableLoad> tables = tables(counted, peak.ordersASecond(), burst ? reservations : null);
        HotSku hotSku = burst ? hotInBurst(sample, reservations) : hotAtPeak(sample, peak, batch);
        return new CapacityPlan(
                sample.source(),
                options,
                fit,
                peak,
                functions,
                tables,
                hotSku,
                Drain.of(reservations, peak, options.burst()),
                SeasonCost.of(
                        fit,
                        sample.linesAnOrder(),
                        options,
                        reservations,
                        topology.queues().size(),
                        books),
                journey.orElse(null),
                Findings.of(topology, peak, functions, tables, hotSku),
                Checks.of(sample, fit, options.confidence(), reservations, books));
    }

    private static HotSku hotAtPeak(Sample sample, Peak peak, double batch) {
        return HotSku.of(sample.hotSku(), sample.hotShare(), peak.ordersASecond() * sample.hotShare(), batch);
    }

    private static HotSku hotInBurst(Sample sample, BatchQueue reservations) {
        return HotSku.of(sample.hotSku(), 1, reservations.capacity(), (double) reservations.batchMax());
    }

    private BatchQueue reservations() {
        FunctionSpec function = topology.function(DECIDES);
        if (!(function.trigger() instanceof Trigger.Queue queue)) {
            throw new IllegalStateException(DECIDES + " is not declared as a queue's function");
        }
        return FunctionLoad.queue(function, queue, books.assumptions());
    }

    private List<FunctionLoad> functions(Counted counted, Peak peak, double confidence) {
        return topology.functions().stream()
                .filter(function -> counted.calls().getOrDefault(function.name(), 0.0) > 0)
                .flatMap(function -> FunctionLoad.of(
                        function,
                        counted.calls().getOrDefault(function.name(), 0.0) * peak.ordersASecond(),
                        confidence,
                        books.assumptions())
                        .stream())
                .toList();
    }

    /** However many orders come at once, the queue hands them on no faster than they are decided. */
    private List<TableLoad> tables(Counted counted, double ordersASecond, @Nullable BatchQueue atOnce) {
        Map<String, Double> deciding = atOnce == null
                ? Map.of()
                : books.counts().of(1, (double) atOnce.batchMax()).decideUnits();
        double decided = atOnce == null ? 0 : atOnce.capacity();
        return counted.writeUnits().entrySet().stream()
                .map(each -> new TableLoad(
                        each.getKey(),
                        each.getValue(),
                        each.getValue() * ordersASecond + deciding.getOrDefault(each.getKey(), 0.0) * decided))
                .sorted(Comparator.comparingDouble(TableLoad::unitsASecond).reversed())
                .toList();
    }
}
