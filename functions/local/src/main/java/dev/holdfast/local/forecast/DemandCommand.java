package dev.holdfast.local.forecast;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.cli.DataOption;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.data.Keys;
import dev.holdfast.local.data.SigningKey;
import dev.holdfast.local.data.TokenIssuer;
import dev.holdfast.local.forecast.DemandLine.Unreadable;
import dev.holdfast.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./holdfast demand}. */
@Command(
        name = "demand",
        description = {
            "Brings demand history into a running system, for its forecasts: a CSV file, gzipped or not, with the",
            "columns date, stock_code, units and, if there are, lines, max_line, cancelled; a row for each day on",
            "which a SKU was ordered. A day that was brought before is replaced, so it may be run again."
        },
        mixinStandardHelpOptions = true)
public final class DemandCommand extends ReportCommand {

    private static final Duration TOKEN_LIFE = Duration.ofHours(8);

    @Option(names = "--import", required = true, paramLabel = "FILE", description = "the history")
    private @Nullable Path file;

    @Option(
            names = "--quarantine",
            paramLabel = "FILE",
            description = "where rows that are not taken are written, with the reason (default: FILE.quarantine.csv)")
    private @Nullable Path quarantine;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--url", paramLabel = "URL", description = "a system elsewhere; needs --token")
    private @Nullable URI url;

    @Option(names = "--token", paramLabel = "TOKEN", description = "with scope planning:write")
    private @Nullable String token;

    /** What is printed for programs. */
    public record Report(
            long taken, int skus, int quarantined, @Nullable String quarantine) {}

    @Override
    public Integer call() {
        require((url == null) == (token == null), "--url and --token go together");
        Path from = Optional.ofNullable(file).orElseThrow();
        List<DemandLine> lines = CsvTable.read(from, DemandLine.COLUMNS, DemandLine::of);
        long[] requests = {0};
        DemandImport.Result result;
        try (DemandRoute route = route()) {
            result = new DemandImport(route::send)
                    .send(lines, () -> say(++requests[0] * 5_000L + " of " + lines.size() + " rows"));
        }
        Path to = quarantine != null ? quarantine : Path.of(from + ".quarantine.csv");
        if (!result.quarantined().isEmpty()) {
            write(to, result.quarantined());
        }
        Report report = new Report(
                result.taken(),
                result.skus(),
                result.quarantined().size(),
                result.quarantined().isEmpty() ? null : to.toString());
        System.out.println(json ? Json.write(report) : text(report));
        return 0;
    }

    private DemandRoute route() {
        if (url != null && token != null) {
            return new DemandRoute(url, token);
        }
        URI base = URI.create(data.running(", or say --url").baseUri());
        TokenIssuer issuer = new TokenIssuer(SigningKey.of(Keys.in(data.path())));
        return new DemandRoute(base, issuer.issue(List.of("planning:write"), Optional.empty(), TOKEN_LIFE));
    }

    private static void write(Path to, List<Unreadable> quarantined) {
        List<String> rows = new ArrayList<>(List.of("row,reason"));
        quarantined.forEach(each -> rows.add(each.row() + "," + each.reason()));
        try {
            Files.write(to, rows);
        } catch (IOException failed) {
            throw new CloudFailure(to + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static String text(Report report) {
        String taken = String.format(Locale.ENGLISH, "%,d days of %,d SKUs taken", report.taken(), report.skus());
        return report.quarantine() == null
                ? taken
                : String.format(
                        Locale.ENGLISH,
                        "%s, %,d rows not: %s says which, and why",
                        taken,
                        report.quarantined(),
                        report.quarantine());
    }
}
