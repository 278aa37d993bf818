package dev.holdfast.local.plan;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.cli.DataOption;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.local.retail.BadRetailFile;
import dev.holdfast.local.retail.Importer;
import dev.holdfast.local.surge.Sample;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.planning.capacity.CapacityPlan;
import dev.holdfast.planning.capacity.CapacityPlanner;
import dev.holdfast.planning.capacity.OrderJourney;
import dev.holdfast.planning.capacity.PlanOptions;
import dev.holdfast.planning.capacity.SeasonCost.Books;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.OrderCounts;
import dev.holdfast.planning.cost.Prices;
import dev.holdfast.platform.json.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./holdfast plan}. */
@Command(
        name = "plan",
        description = {
            "Works out what a season needs: the busiest minute, Lambda's concurrency, write units, buckets, how fast",
            "queues drain, what it costs, and where orders spend their time. Exit status 3 if something that is",
            "declared, or a limit of AWS, is too small for the peak."
        },
        mixinStandardHelpOptions = true)
public final class PlanCommand extends ReportCommand {

    private static final int COVER_PERCENT = 100;
    private static final int TOO_SMALL = 3;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "invoices by the minute, see data/online-retail/README.md (default: the sample in data/)")
    @Nullable
    Path input;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.99",
            description = "with which the season stays below what is planned for (default: ${DEFAULT-VALUE})")
    double confidence;

    @Option(
            names = "--growth",
            paramLabel = "N",
            defaultValue = "1",
            converter = Times.class,
            description = "N times as many orders, such as 10 or 10x (default: ${DEFAULT-VALUE})")
    double growth;

    @Option(names = "--days", paramLabel = "N", description = "days of trade (default: as many as the input has)")
    @Nullable
    Integer days;

    @Option(
            names = "--burst",
            paramLabel = "N",
            defaultValue = "0",
            description = "orders of the hottest SKU that come at once on top (default: ${DEFAULT-VALUE})")
    int burst;

    @Option(
            names = "--histories",
            paramLabel = "FILE",
            description =
                    "orders as lines of JSON with their \"history\" (default: those of the running system, if any)")
    @Nullable
    Path histories;

    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--prices", paramLabel = "FILE", description = "a price file (default: us-east-1, 2026-11-22)")
    @Nullable
    Path prices;

    @Option(names = "--assumptions", paramLabel = "FILE", description = "durations on Lambda (default: Holdfast's own)")
    @Nullable
    Path assumptions;

    @Option(
            names = "--counts",
            paramLabel = "FILE",
            description = "what an order uses, by ./holdfast cost --counts (default: Holdfast's own)")
    @Nullable
    Path counts;

    @Override
    public Integer call() {
        check();
        try {
            InputOrders orders = InputOrders.of(Importer.read(input == null ? Sample.file() : input, COVER_PERCENT));
            PlanOptions options = new PlanOptions(confidence, growth, days == null ? orders.days() : days, burst);
            CapacityPlan plan = new CapacityPlanner(Topology.HOLDFAST, books())
                    .plan(orders.sample(input == null ? Sample.file() : input), options, journey());
            System.out.println(json ? Json.write(plan) : PlanText.of(plan));
            return plan.sufficient() ? 0 : TOO_SMALL;
        } catch (BadRetailFile broken) {
            throw new CloudFailure(String.valueOf(broken.getMessage()), broken);
        }
    }

    private void check() {
        require(
                confidence >= PlanOptions.CONFIDENCE_MIN && confidence <= PlanOptions.CONFIDENCE_MAX,
                "--confidence must be from %s to %s".formatted(PlanOptions.CONFIDENCE_MIN, PlanOptions.CONFIDENCE_MAX));
        require(
                growth >= PlanOptions.GROWTH_MIN && growth <= PlanOptions.GROWTH_MAX,
                "--growth must be from %s to %,.0f times".formatted(PlanOptions.GROWTH_MIN, PlanOptions.GROWTH_MAX));
        require(
                days == null || (days >= 1 && days <= PlanOptions.DAYS_MAX),
                "--days must be from 1 to " + PlanOptions.DAYS_MAX);
        require(burst >= 0 && burst <= PlanOptions.BURST_MAX, "--burst must be from 0 to " + PlanOptions.BURST_MAX);
        require(histories == null || data.isDefault(), "give either --histories or --data");
    }

    private Books books() {
        return new Books(
                prices == null ? Prices.standard() : Prices.read(prices),
                assumptions == null ? Assumptions.standard() : Assumptions.read(assumptions),
                counts == null ? OrderCounts.standard() : OrderCounts.read(counts));
    }

    private Optional<OrderJourney> journey() {
        if (histories != null) {
            return journey(Histories.of(histories));
        }
        Optional<RunningSystem> running = data.runningIfAny();
        if (running.isEmpty()) {
            say("no system is running and no --histories were given: the way of orders is left out");
        }
        return running.flatMap(system ->
                journey(Histories.of(new SystemOrders(system, data.path()).newest(), Instant.now())));
    }

    private static Optional<OrderJourney> journey(Histories read) {
        try {
            return OrderJourney.of(read.paths(), read.now());
        } catch (IllegalArgumentException circular) {
            throw new CloudFailure("these histories make no chain: " + circular.getMessage(), circular);
        }
    }
}
