package dev.holdfast.local.bench.arrivals;

import static dev.holdfast.local.cli.Text.say;

import dev.holdfast.local.bench.Goal;
import dev.holdfast.local.bench.arrivals.ArrivalReport.Row;
import java.util.List;
import java.util.StringJoiner;

/** A backtest's report, for people. */
final class ArrivalText {

    private ArrivalText() {}

    static String of(ArrivalReport report) {
        StringJoiner text = new StringJoiner("\n");
        text.add(say("%,d parcels made from seed %d.", report.parcels(), report.seed()))
                .add("");
        text.add(say(
                "%-34s %9s %9s %9s %9s %9s %9s",
                "", "forecasts", "% within", "% early", "h wide", "h off P50", "h naive"));
        rows(text, "When handed over", report.atHandover(), report.byLaneSize(), "  lanes of %s parcels before");
        rows(text, "At every scan", report.underWay(), report.byStage(), "  %s");
        rows(text, "Between scans", report.betweenScans(), List.of(), "");
        text.add("")
                .add(say(
                        "Silent by the rule, %s days beyond the usual, and yet arrived: %s percent of parcels.",
                        Goal.plain(report.silence().daysBeyond()),
                        report.silence().falseAlarms()))
                .add("");
        report.goals().forEach(goal -> text.add(goal.line()));
        return text.toString();
    }

    private static void rows(StringJoiner text, String title, Row all, List<Row> parts, String format) {
        text.add(row(title, all));
        parts.forEach(part -> text.add(row(say(format, part.what()), part)));
    }

    private static String row(String title, Row row) {
        return say(
                "%-34s %,9d %9.1f %9.1f %9.1f %9.1f %9.1f",
                title,
                row.forecasts(),
                row.covered(),
                row.early(),
                row.widthHours(),
                row.errorHours(),
                row.naiveErrorHours());
    }
}
