package dev.holdfast.local.bench;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.cli.InContainer;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.retail.BadRetailFile;
import dev.holdfast.local.retail.Importer;
import dev.holdfast.local.retail.Season;
import dev.holdfast.local.surge.Sample;
import dev.holdfast.local.surge.SurgeFailure;
import dev.holdfast.platform.json.Json;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./holdfast bench reserve}. Being slow is no error; counting wrongly is. */
@Command(
        name = "reserve",
        description = "Measures reservations on systems in memory, beside one transaction for each order.",
        mixinStandardHelpOptions = true)
public final class BenchReserveCommand extends ReportCommand implements InContainer {

    private static final int COVER_PERCENT = 90;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "only these parts: ${COMPLETION-CANDIDATES} (default: all)")
    Set<BenchReserve.Part> parts = EnumSet.allOf(BenchReserve.Part.class);

    @Override
    public Integer call() {
        try {
            Season season = Importer.read(Sample.file(), COVER_PERCENT);
            BenchReport report = new BenchReserve(season, this::say).run(parts);
            System.out.println(json ? Json.write(report) : BenchText.of(report));
            return report.isInexact() ? 1 : 0;
        } catch (BadRetailFile | SurgeFailure failure) {
            throw new CloudFailure(String.valueOf(failure.getMessage()), failure);
        }
    }
}
