package dev.holdfast.local.bench;

import static dev.holdfast.local.cli.Text.say;

import dev.holdfast.local.surge.OrderStats;
import java.util.StringJoiner;

/** A bench's report, for people. */
final class BenchText {

    private BenchText() {}

    static String of(BenchReport report) {
        StringJoiner text = new StringJoiner("\n");
        text.add(Goal.head(""));
        report.goals().forEach(goal -> text.add(goal.line()));
        sideBySide(report, text);
        if (report.accepting() != null) {
            text.add(say(
                    "Deep queue: %,d requests, p50 %.1f ms; %,d orders waiting at the start, %,d at the end.",
                    report.accepting().requests(),
                    report.accepting().acceptedMs().p50(),
                    report.accepting().depthAtStart(),
                    report.accepting().depthAtEnd()));
        }
        if (report.contended() != null) {
            text.add(say(
                    "Conflicts: %,d transactions tried, %,d committed.",
                    report.contended().attempted(), report.contended().committed()));
        }
        return text.toString();
    }

    private static void sideBySide(BenchReport report, StringJoiner text) {
        if (report.hot() == null || report.naive() == null) {
            return;
        }
        OrderStats hot = report.hot().orders();
        Naive.Report naive = report.naive();
        text.add("")
                .add(say("%-36s %14s %14s", "hot SKU", "group commit", "naive"))
                .add(say("%-36s %14d %14d", "  reserved", hot.reserved(), naive.reserved()))
                .add(say("%-36s %14d %14d", "  rejected", hot.rejected(), naive.rejected()))
                .add(say(
                        "%-36s %14.1f %14.1f",
                        "  orders decided a second", hot.ordersPerSecond(), naive.ordersPerSecond()))
                .add(say(
                        "%-36s %14.4f %14.4f",
                        "  writes to the hot item per order", report.hot().writesPerOrder(), naive.hotWritesPerOrder()))
                .add("");
    }
}
