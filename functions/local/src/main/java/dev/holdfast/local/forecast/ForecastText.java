package dev.holdfast.local.forecast;

import static dev.holdfast.local.cli.Text.say;

import dev.holdfast.planning.evaluate.DemandReport;
import dev.holdfast.planning.evaluate.DemandScores;
import dev.holdfast.planning.evaluate.M4Report;
import dev.holdfast.planning.evaluate.M4Report.Line;
import dev.holdfast.planning.pooled.Frequency;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;

/** The evaluator's tables, for people. */
final class ForecastText {

    private static final int BEST = 5;
    private static final List<String> KNOWN =
            List.of("Naive", "sNaive", "Naive2", "SES", "Holt", "Damped", "Theta", "Com", "ETS", "ARIMA", "4Theta");

    private ForecastText() {}

    static String of(M4Report report, Function<Frequency, List<Published>> published) {
        StringJoiner text = new StringJoiner("\n");
        List<Frequency> frequencies =
                report.lines().stream().map(Line::frequency).distinct().toList();
        for (Frequency frequency : frequencies) {
            List<Line> lines = report.lines().stream()
                    .filter(each -> each.frequency() == frequency)
                    .toList();
            text.add(say("%s, %d series", name(frequency), lines.getFirst().series()))
                    .add(say("%-28s %8s %8s %8s %9s %9s", "method", "sMAPE", "MASE", "OWA", "series/s", "P10-P90"));
            lines.forEach(each -> text.add(line(each)));
            published(text, published.apply(frequency));
        }
        return text.toString();
    }

    private static String line(Line line) {
        return say(
                "%-28s %8.3f %8.3f %8.3f %9.1f %9s",
                line.method(),
                line.scores().smape(),
                line.scores().mase(),
                line.owa(),
                line.seriesASecond(),
                Double.isNaN(line.coverage()) ? "" : say("%.1f %%", 100 * line.coverage()));
    }

    private static void published(StringJoiner text, List<Published> all) {
        text.add("").add("published, all series of the competition");
        for (int rank = 0; rank < all.size(); rank++) {
            Published each = all.get(rank);
            if (rank < BEST || KNOWN.contains(each.method())) {
                text.add(say(
                        "%-28s %8.3f %8.3f %8.3f   %s",
                        each.method(),
                        each.smape(),
                        each.mase(),
                        each.owa(),
                        rank == 0 ? "best of " + all.size() : ""));
            }
        }
        text.add("");
    }

    static String of(DemandReport report) {
        StringJoiner text = new StringJoiner("\n");
        text.add(say(
                "%-20s %7s %7s %7s %7s %7s %7s %8s %7s %8s %9s",
                "method", "WAPE", "MASE", "RMSSE", "P50", "P80", "P95", "pinball", "bias", "P10-P90", "series/s"));
        report.methods().forEach(each -> text.add(line(each)));
        DemandScores chosen = report.automatic();
        DemandScores classical = report.bestClassical();
        text.add("")
                .add(say(
                        "pinball loss: %.1f %% below %s, the best classical method, %.1f %% below seasonal naive",
                        100 * (1 - chosen.pinball() / classical.pinball()),
                        classical.method(),
                        100
                                * (1
                                        - chosen.pinball()
                                                / report.of("seasonal naive").pinball())));
        report.refused().forEach(each -> text.add("refused " + each.sku() + ": " + each.reason()));
        return text.toString();
    }

    private static String line(DemandScores each) {
        return say(
                "%-20s %7.3f %7.3f %7.3f %7.4f %7.4f %7.4f %8.4f %6.1f%% %7.1f%% %9.1f",
                each.method(),
                each.wape(),
                each.mase(),
                each.rmsse(),
                each.pinball50(),
                each.pinball80(),
                each.pinball95(),
                each.pinball(),
                100 * each.bias(),
                100 * each.coverage(),
                each.seriesASecond());
    }

    private static String name(Frequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT);
    }
}
