package dev.holdfast.local.replenish;

import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.surge.Progress;
import dev.holdfast.local.surge.Sample;
import dev.holdfast.planning.simulation.Costs;
import dev.holdfast.planning.simulation.Simulation;
import dev.holdfast.planning.simulation.SimulationReport;
import dev.holdfast.planning.simulation.World;
import dev.holdfast.platform.json.Json;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./holdfast replenish}. */
@Command(
        name = "replenish",
        description =
                "Plays the real history day by day against Holdfast's ordering and plain policies, each with the least"
                        + " safety that serves the same share of order lines. On a day nobody sees more than the days"
                        + " before.",
        mixinStandardHelpOptions = true)
public final class ReplenishCommand extends ReportCommand {

    @Option(names = "--simulate", description = "plays it; there is nothing else to do yet")
    boolean simulate;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "daily demand: date,stock_code,units,lines and if known max_line (default: the sample's)")
    @Nullable
    Path history;

    @Option(names = "--calendar", paramLabel = "FILE", description = "the days of trade: day,orders")
    @Nullable
    Path calendar;

    @Option(
            names = "--skus",
            paramLabel = "FILE",
            description = "prices: stock_code,median_price; a unit costs half of it, and without a price 0.5")
    @Nullable
    Path skus;

    @Option(
            names = "--fill",
            paramLabel = "SHARE",
            split = ",",
            defaultValue = "0.93,0.95,0.97",
            description = "shares of order lines served in full (default: ${DEFAULT-VALUE})")
    List<Double> fills = List.of();

    @Option(
            names = "--lead-times",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description = "makes the suppliers' lead times, 5 to 20 trading days, so much longer (default: 1)")
    double leadTimes;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of the lead times (default: 1)")
    long seed;

    @Override
    public Integer call() {
        require(simulate, "give --simulate");
        require((history == null) == (calendar == null), "--history and --calendar belong together");
        require(
                fills.stream().allMatch(each -> each > 0 && each < 1) && !fills.isEmpty() && fills.size() <= 20,
                "--fill takes 1 to 20 shares above 0 and below 1");
        require(leadTimes >= 0.1 && leadTimes <= 5, "--lead-times must be from 0.1 to 5");
        World world = files().read(World.usualSuppliers(leadTimes), seed);
        SimulationReport report;
        try (Progress.Task task = Progress.beside(json).start("playing", Simulation.steps(world, fills))) {
            report = new Simulation(world, Costs.USUAL, task::step).run(fills);
        }
        System.out.println(json ? Json.write(Printed.of(report, fills)) : ReplenishText.of(world, report, fills));
        return 0;
    }

    private WorldFiles files() {
        Path sample = Sample.home().resolve("data/online-retail");
        return history == null || calendar == null
                ? new WorldFiles(
                        sample.resolve("history-daily-dev250.csv.gz"),
                        sample.resolve("calendar-daily-totals.csv.gz"),
                        skus == null ? sample.resolve("skus-dev250.csv.gz") : skus)
                : new WorldFiles(history, calendar, skus);
    }
}
