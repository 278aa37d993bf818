package dev.holdfast.local.bench.arrivals;

import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.platform.json.Json;
import dev.holdfast.shipping.arrival.Tuning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./holdfast bench arrivals}. Exit status 1 if the intervals hold too few or too many arrivals. */
@Command(
        name = "arrivals",
        description = {
            "Backtests arrival times on parcels made from lanes of known distributions,",
            "beside the average of each lane.",
            "Exit status 1 if P10 to P90 does not hold 80 +- 3 percent, or P50 is no better than the average."
        },
        mixinStandardHelpOptions = true)
public final class BenchArrivalsCommand extends ReportCommand {

    @Option(names = "--seed", defaultValue = "1", description = "what the parcels are made from (${DEFAULT-VALUE})")
    private long seed;

    @Override
    public Integer call() {
        say("Making parcels and forecasting them week by week ...");
        ArrivalReport report = ArrivalBacktest.run(seed, Tuning.USUAL);
        System.out.println(json ? Json.write(report) : ArrivalText.of(report));
        return report.met() ? 0 : 1;
    }
}
