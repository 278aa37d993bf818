package dev.holdfast.local.bench;

import static dev.holdfast.local.cli.Text.say;

import dev.holdfast.local.bench.ColdReport.Figures;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/** A cold bench's report, for people. */
final class ColdText {

    private ColdText() {}

    static String of(ColdReport report) {
        StringJoiner text = new StringJoiner("\n");
        text.add("Medians of " + report.runs() + " starts on this machine; the goals are for native.");
        StringBuilder head = new StringBuilder(say("%-44s %8s", "", "goal"));
        report.figures().forEach(each -> head.append(say(" %15s", each.way().title())));
        text.add(head);
        text.add(row(report, "ms to the first poll", "", Figures::firstPollMs));
        text.add(row(report, "  the smallest Funqy function", "", Figures::smallestFirstPollMs));
        text.add(row(report, "  times that", "<= 1.3", Figures::timesSmallest));
        text.add(row(report, "ms to the first answer from DynamoDB", "<= 60", Figures::firstAnswerMs));
        text.add(row(report, "MB of memory after it", "<= 60", Figures::residentMb));
        text.add(row(report, "MB of zip (and cache, compressed)", "<= 25", Figures::zipMb));
        report.goals().forEach(goal -> text.add(goal.line()));
        report.leftOut().forEach(each -> text.add("Left out: " + each));
        return text.toString();
    }

    private static String row(ColdReport report, String what, String goal, ToDoubleFunction<Figures> figure) {
        StringBuilder row = new StringBuilder(say("%-44s %8s", what, goal));
        report.figures().forEach(each -> row.append(say(" %15s", Goal.plain(figure.applyAsDouble(each)))));
        return row.toString();
    }
}
