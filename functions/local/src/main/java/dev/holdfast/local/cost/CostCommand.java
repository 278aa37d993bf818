package dev.holdfast.local.cost;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.cli.InContainer;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.retail.BadRetailFile;
import dev.holdfast.local.retail.Importer;
import dev.holdfast.local.retail.Season;
import dev.holdfast.local.surge.Sample;
import dev.holdfast.local.surge.SurgeFailure;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.Prices;
import dev.holdfast.platform.json.Json;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./holdfast cost}. */
@Command(
        name = "cost",
        description = "Counts what orders use and prints what a million of them cost on AWS, beside the goals."
                + " Exit status 1 if a goal is not met.",
        mixinStandardHelpOptions = true)
public final class CostCommand extends ReportCommand implements InContainer {

    private static final int COVER_PERCENT = 100;
    private static final long ONE_LINE_ORDERS = 3_000;

    /** For {@code --counts}: few enough that hardly two share a batch, and enough that batches are full. */
    private static final double ALONE_A_SECOND = 1;

    private static final double FULL_A_SECOND = 100;
    private static final long ORDERS_ALONE = 60;
    private static final long MANY_LINE_ORDERS = 1_000;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "all",
            description = "flash: orders of one line for one SKU; one-line: for any SKU; peak: the season's orders;"
                    + " all (default: ${DEFAULT-VALUE})")
    String profile = "all";

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "so many orders of each profile (default: 3000 of one line, all of the peak)")
    @Nullable
    Long orders;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "orders a second: it decides how many share a batch; 0 for as fast as it goes"
                    + " (default: ${DEFAULT-VALUE})")
    double rate;

    @Option(names = "--prices", paramLabel = "FILE", description = "a price file (default: us-east-1, 2026-11-22)")
    @Nullable
    Path prices;

    @Option(
            names = "--assumptions",
            paramLabel = "FILE",
            description = "durations and what is not played (default: Holdfast's own)")
    @Nullable
    Path assumptions;

    @Option(names = "--input", paramLabel = "FILE", description = "the peak file (default: the sample in data/)")
    @Nullable
    Path input;

    @Option(
            names = "--counts",
            paramLabel = "FILE",
            description =
                    "instead, counts orders of one line and of many, alone and in full batches, and writes what each"
                            + " uses, for ./holdfast plan; takes a quarter of an hour")
    @Nullable
    Path counts;

    @Override
    public Integer call() {
        require(rate >= 0 && rate <= 100_000, "--rate must be from 0 to 100000 orders a second");
        require(orders == null || orders >= 1, "--orders must be at least 1");
        List<Profile> chosen = profiles();
        Prices paid = prices == null ? Prices.standard() : Prices.read(prices);
        Assumptions assumed = assumptions == null ? Assumptions.standard() : Assumptions.read(assumptions);
        try {
            Season season = Importer.read(input == null ? Sample.file() : input, COVER_PERCENT);
            CostRun run = new CostRun(paid, assumed, this::say);
            if (counts != null) {
                count(season, run, counts);
                return 0;
            }
            CostReport report = new CostReport(
                    paid,
                    chosen.stream()
                            .map(each -> run.run(each, each.of(season, most(each)), rate))
                            .toList());
            System.out.println(json ? Json.write(report) : CostText.of(report, assumed));
            return report.isMet() ? 0 : 1;
        } catch (BadRetailFile | SurgeFailure failure) {
            throw new CloudFailure(String.valueOf(failure.getMessage()), failure);
        }
    }

    private void count(Season season, CostRun run, Path file) {
        List<ProfileCost> costs = List.of(
                run.run(Profile.ONE_LINE, Profile.ONE_LINE.of(season, ORDERS_ALONE), ALONE_A_SECOND),
                run.run(Profile.ONE_LINE, Profile.ONE_LINE.of(season, ONE_LINE_ORDERS), FULL_A_SECOND),
                run.run(Profile.PEAK, Profile.PEAK.of(season, ORDERS_ALONE), ALONE_A_SECOND),
                run.run(Profile.PEAK, Profile.PEAK.of(season, MANY_LINE_ORDERS), FULL_A_SECOND));
        CountsFile.write(file, LocalDate.now(ZoneOffset.UTC), costs);
    }

    private List<Profile> profiles() {
        require(
                List.of("flash", "one-line", "peak", "all").contains(profile),
                "--profile must be flash, one-line, peak or all");
        return switch (profile) {
            case "flash" -> List.of(Profile.FLASH);
            case "one-line" -> List.of(Profile.ONE_LINE);
            case "peak" -> List.of(Profile.PEAK);
            default -> List.of(Profile.values());
        };
    }

    private long most(Profile each) {
        if (orders != null) {
            return orders;
        }
        return each == Profile.PEAK ? Long.MAX_VALUE : ONE_LINE_ORDERS;
    }
}
