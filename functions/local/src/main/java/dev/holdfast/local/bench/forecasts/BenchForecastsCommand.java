package dev.holdfast.local.bench.forecasts;

import dev.holdfast.local.CloudOptions;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.bench.Goal;
import dev.holdfast.local.cdi.HoldfastCloud;
import dev.holdfast.local.cli.InContainer;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.cli.Text;
import dev.holdfast.local.forecast.DemandFiles;
import dev.holdfast.local.surge.Sample;
import dev.holdfast.platform.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./holdfast bench forecasts}. */
@Command(
        name = "forecasts",
        description = {
            "Forecasts a large shop on a system of its own in memory: demand of two years, resampled from the 250",
            "SKUs in data/online-retail, is planned and forecast by the operations themselves.",
            "Exit status 1 if it takes longer than three minutes, or a SKU has no forecast."
        },
        mixinStandardHelpOptions = true)
public final class BenchForecastsCommand extends ReportCommand implements InContainer {

    private static final double SECONDS_MAX = 180;

    @Option(names = "--skus", defaultValue = "10000", description = "how many SKUs (${DEFAULT-VALUE})")
    private int skus;

    @Option(names = "--seed", defaultValue = "1", description = "what they are drawn by (${DEFAULT-VALUE})")
    private long seed;

    /** What was found beside what was aimed at. */
    public record Result(int skus, int rows, ForecastBench.Measured measured, List<Goal> goals) {}

    @Override
    public Integer call() {
        require(skus >= 1 && skus <= 1_000_000, "from 1 to 1,000,000 SKUs");
        Path folder = Sample.home().resolve("data/online-retail");
        DemandFiles files = DemandFiles.read(
                folder.resolve("history-daily-dev250.csv.gz"), folder.resolve("calendar-daily-totals.csv.gz"));
        Result result;
        try (LocalCloud cloud = HoldfastCloud.start(CloudOptions.passing())) {
            ForecastBench bench = new ForecastBench(cloud);
            bench.awaitFirstRun();
            say("writing the demand of " + skus + " SKUs");
            int rows = bench.fill(new MadeDemand(files.calendar(), files.histories(), seed), skus);
            say("planning and forecasting");
            ForecastBench.Measured measured = bench.run();
            result = new Result(
                    skus,
                    rows,
                    measured,
                    List.of(
                            Goal.atMost(
                                    skus + " SKUs: seconds", SECONDS_MAX, Math.round(10 * measured.seconds()) / 10.0),
                            Goal.exactly("SKUs without a forecast", 0, (long) skus - measured.forecasts())));
        }
        System.out.println(json ? Json.write(result) : text(result));
        return result.goals().stream().allMatch(Goal::met) ? 0 : 1;
    }

    private static String text(Result result) {
        ForecastBench.Measured measured = result.measured();
        StringJoiner text = new StringJoiner("\n");
        text.add(Text.say(
                "%,d SKUs, %,d rows of demand: planned in %.1f s, all forecast after %.1f s, %.0f SKUs a second%n"
                        + "processor time %.1f s without the emulators; largest heap %,d MB, resident %,d MB, of the"
                        + " whole local cloud%n",
                result.skus(),
                result.rows(),
                measured.planSeconds(),
                measured.seconds(),
                measured.forecasts() / measured.seconds(),
                measured.cpuSeconds(),
                measured.heapPeakMb(),
                measured.residentPeakMb()));
        result.goals().forEach(goal -> text.add(goal.line()));
        return text.toString();
    }
}
