package dev.holdfast.local.forecast;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.surge.Progress;
import dev.holdfast.local.surge.Sample;
import dev.holdfast.planning.demand.Forecaster;
import dev.holdfast.planning.evaluate.DemandEvaluation;
import dev.holdfast.planning.evaluate.DemandReport;
import dev.holdfast.planning.evaluate.M4Evaluation;
import dev.holdfast.planning.evaluate.M4Report;
import dev.holdfast.planning.evaluate.M4Row;
import dev.holdfast.platform.json.Json;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./holdfast forecast}. */
@Command(
        name = "forecast",
        description =
                "Measures the forecasting methods and the automatic choice: on series in M4's format (--evaluate), or"
                        + " on daily demand, from origins at its end (--history, --calendar). What came after an origin is"
                        + " compared with, never learned from.",
        mixinStandardHelpOptions = true)
public final class ForecastCommand extends ReportCommand {

    @Option(names = "--evaluate", paramLabel = "FILE", description = "series in M4's format, see data/m4/README.md")
    @Nullable
    Path evaluate;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "daily demand: date,stock_code,units,lines; see data/online-retail/README.md")
    @Nullable
    Path history;

    @Option(names = "--calendar", paramLabel = "FILE", description = "the days of trade: day,orders")
    @Nullable
    Path calendar;

    @Option(names = "--out", paramLabel = "FILE", description = "writes the automatic choice's forecasts as CSV")
    @Nullable
    Path out;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            defaultValue = "28",
            description = "trading days ahead, of daily demand (default: ${DEFAULT-VALUE})")
    int horizon;

    @Option(
            names = "--origins",
            paramLabel = "N",
            defaultValue = "3",
            description = "so many origins, each a horizon apart, of daily demand (default: ${DEFAULT-VALUE})")
    int origins;

    @Override
    public Integer call() {
        require((evaluate == null) != (history == null), "give either --evaluate or --history with --calendar");
        require((history == null) == (calendar == null), "--history and --calendar belong together");
        require(
                horizon >= 1 && horizon <= Forecaster.LONGEST_HORIZON,
                "--horizon must be from 1 to " + Forecaster.LONGEST_HORIZON + " trading days");
        require(origins >= 1 && origins <= 100, "--origins must be from 1 to 100");
        if (evaluate != null) {
            series(evaluate);
        } else {
            demand(Objects.requireNonNull(history), Objects.requireNonNull(calendar));
        }
        return 0;
    }

    private void series(Path file) {
        List<M4Row> rows = M4File.read(file);
        M4Report report;
        try (Progress.Task task = Progress.beside(json).start("forecasting", M4Evaluation.steps(rows.size()))) {
            report = new M4Evaluation(ForecastCommand::nanos, task::step).evaluate(rows);
        }
        if (out != null) {
            ForecastFile.writeSeries(out, report.forecasts());
        }
        Path published = Sample.home().resolve("data/m4/m4_published_results.csv");
        System.out.println(
                json
                        ? Json.write(SeriesScore.of(report))
                        : ForecastText.of(report, frequency -> Published.read(published, frequency)));
    }

    private void demand(Path historyFile, Path calendarFile) {
        DemandFiles files = DemandFiles.read(historyFile, calendarFile);
        files.dirty().forEach(each -> say("left out " + each.sku() + ": " + each.reason()));
        if (files.histories().isEmpty() || files.calendar().size() <= origins * horizon) {
            throw new CloudFailure(
                    "there is too little history for %d origins %d trading days apart".formatted(origins, horizon));
        }
        int steps = DemandEvaluation.steps(files.histories().size(), origins);
        DemandReport report;
        try (Progress.Task task = Progress.beside(json).start("forecasting", steps)) {
            report = new DemandEvaluation(
                            files.calendar(), files.histories(), origins, horizon, ForecastCommand::nanos, task::step)
                    .evaluate();
        }
        if (out != null) {
            ForecastFile.writeDemand(out, report.forecasts(), files.calendar());
        }
        System.out.println(json ? Json.write(report.methods()) : ForecastText.of(report));
    }

    /** Of this thread, not of the wall: others may be using the machine. */
    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
