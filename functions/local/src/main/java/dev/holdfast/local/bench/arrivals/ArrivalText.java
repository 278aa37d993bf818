package dev.holdfast.local.bench.arrivals;

import dev.holdfast.local.bench.Goal;
import dev.holdfast.local.bench.arrivals.ArrivalReport.Row;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A backtest's report, for people. */
final class ArrivalText {

    private ArrivalText() {}

    static String of(ArrivalReport report) {
        StringJoiner text = new StringJoiner("\n");
        text.add(line("%,d parcels made from seed %d.", report.parcels(), report.seed()))
                .add("");
        text.add(line(
                "%-34s %9s %9s %9s %9s %9s %9s",
                "", "forecasts", "% within", "% early", "h wide", "h off P50", "h naive"));
        rows(text, "When handed over", report.atHandover(), report.byLaneSize(), "  lanes of %s parcels before");
        rows(text, "At every scan", report.underWay(), report.byStage(), "  %s");
        rows(text, "Between scans", report.betweenScans(), List.of(), "");
        text.add("")
                .add(line(
                        "Silent by the rule, %s days beyond the usual, and yet arrived: %s percent of parcels.",
                        Goal.plain(report.silence().daysBeyond()),
                        report.silence().falseAlarms()))
                .add("");
        report.goals()
                .forEach(goal -> text.add(line(
                        "%-58s %9s %9s  %s",
                        goal.what(), goal.goal(), Goal.plain(goal.measured()), goal.met() ? "met" : "NOT MET")));
        return text.toString();
    }

    private static void rows(StringJoiner text, String title, Row all, List<Row> parts, String format) {
        text.add(row(title, all));
        parts.forEach(part -> text.add(row(line(format, part.what()), part)));
    }

    private static String row(String title, Row row) {
        return line(
                "%-34s %,9d %9.1f %9.1f %9.1f %9.1f %9.1f",
                title,
                row.forecasts(),
                row.covered(),
                row.early(),
                row.widthHours(),
                row.errorHours(),
                row.naiveErrorHours());
    }

    @SuppressWarnings("AnnotateFormatMethod") // every format stands beside its values, above
    private static String line(String format, Object... values) {
        return String.format(Locale.ENGLISH, format, values);
    }
}
