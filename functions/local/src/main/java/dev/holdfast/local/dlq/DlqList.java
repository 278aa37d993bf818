package dev.holdfast.local.dlq;

import dev.holdfast.local.aws.QueueDepths.Depth;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** How many dead letters each queue has. */
@Command(
        name = "list",
        description = "Says how many dead letters each queue has. Exit status 0 if none, 3 if there are some.",
        mixinStandardHelpOptions = true)
final class DlqList extends DlqReport {

    /** One queue's. */
    record Line(String queue, long waiting, long underWay) {
        boolean isEmpty() {
            return waiting == 0 && underWay == 0;
        }
    }

    @Override
    public Integer call() {
        List<Line> lines = new ArrayList<>();
        try (DlqTarget.Reached reached = reach()) {
            for (QueueSpec queue : Topology.HOLDFAST.queues()) {
                Depth depth = DlqCommand.asking(() -> reached.depths().of(queue.deadLetterName()));
                lines.add(new Line(queue.name(), depth.waiting(), depth.underWay()));
            }
        }
        tell(lines, out -> print(out, lines));
        return lines.stream().allMatch(Line::isEmpty) ? 0 : DlqCommand.THERE_ARE_SOME;
    }

    private void print(PrintWriter out, List<Line> lines) {
        out.printf("%-16s %12s %12s%n", "queue", "dead letters", "looked at");
        lines.forEach(line -> out.printf("%-16s %,12d %,12d%n", line.queue(), line.waiting(), line.underWay()));
    }
}
